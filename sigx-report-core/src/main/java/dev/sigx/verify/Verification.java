package dev.sigx.verify;

import java.util.List;

/**
 * What a check of a site or archive found.
 *
 * @param schemaVersion of its export document; empty where it has none
 * @param generator of its export document; empty where it has none, or does not say
 * @param checked what was looked at, in the order of the steps
 * @param mismatches what does not match, in the order of the steps; the first ones where there are many
 * @param mismatchCount all of them
 * @param unchecked what could not be checked
 */
public record Verification(
        String schemaVersion,
        String generator,
        List<Checked> checked,
        List<Mismatch> mismatches,
        long mismatchCount,
        List<Unchecked> unchecked) {
    public Verification {
        checked = List.copyOf(checked);
        mismatches = List.copyOf(mismatches);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether everything that could be checked matches. */
    public boolean holds() {
        return mismatchCount == 0;
    }

    /** How many things of a kind were looked at, in all steps. */
    public long count(String what) {
        return checked.stream()
                .filter(one -> one.what().equals(what))
                .mapToLong(Checked::count)
                .sum();
    }
}
