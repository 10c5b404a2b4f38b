package dev.sigx.diff;

import dev.sigx.model.Run;

/** Compares two runs by the rules of {@code docs/diff.md}. */
public final class RunDiffer {
    private final DiffRules rules;

    public RunDiffer(DiffRules rules) {
        this.rules = rules;
    }

    public RunDiff diff(Run baseline, Run run) {
        throw new UnsupportedOperationException(rules.toString());
    }
}
