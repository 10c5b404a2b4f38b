package dev.sigx.publish;

import java.util.List;

/**
 * How a site compares with its manifest.
 *
 * @param files listed in the manifest
 * @param bytes of these files, by the manifest
 * @param missing listed, not there
 * @param changed listed, there with other bytes or as something else than an ordinary file
 * @param added there, not listed; hidden files too, links as such, never what lies behind them
 * @param problems why the comparison could not be made or is not complete, in sentences
 */
public record VerifyResult(
        int files, long bytes, List<String> missing, List<String> changed, List<String> added, List<String> problems) {
    public VerifyResult {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        problems = List.copyOf(problems);
    }

    /** Whether the site is exactly what its manifest says. */
    public boolean ok() {
        return missing.isEmpty() && changed.isEmpty() && added.isEmpty() && problems.isEmpty();
    }
}
