package dev.sigx.diff;

import dev.sigx.model.Num;
import dev.sigx.model.Value;

/**
 * One setting that differs.
 *
 * @param path flattened, see {@link dev.sigx.model.SettingPaths}
 * @param change added means that only the later run has it
 * @param before null where added
 * @param after null where removed
 * @param relativeChange fraction of the absolute baseline (0.1 is 10 %); missing unless both are finite numbers, the
 *     baseline is not 0 and the setting is a quantity (a seed is not)
 * @param notable whether a reader should look at it: a quantity that changed by more than the threshold, or any other
 *     change of a setting that is not an identifier
 * @param folded why it is left out of the comparison; empty where it is not
 */
public record FieldChange(
        String path, Change change, Value before, Value after, Num relativeChange, boolean notable, String folded) {
    /** What happened to a setting. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
