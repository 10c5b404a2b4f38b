package dev.sigx.render;

import dev.sigx.changes.ChangeKind;
import dev.sigx.changes.DecisionChange;
import dev.sigx.changes.Release;
import dev.sigx.diff.Verdict;

/** The words for what happened from one release to the next. */
final class ChangeWords {
    /** A report that is not released has no name; on its own pages it is this one. */
    static final String THIS_REPORT = "this report";

    private ChangeWords() {}

    static Words.Badge kind(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> new Words.Badge("new", "mixed", "release");
            case REMOVED -> new Words.Badge("gone", "doubt", "release");
            case CHANGED -> new Words.Badge("changed", "quiet", "release");
        };
    }

    static Words.Badge decision(DecisionChange change) {
        return change.reversed() ? new Words.Badge("reversed", "bad", "release") : kind(change.kind());
    }

    /** Of a finding: new or fixed. */
    static Words.Badge finding(ChangeKind kind) {
        return kind == ChangeKind.ADDED
                ? new Words.Badge("new", "doubt", "finding")
                : new Words.Badge("fixed", "good", "finding");
    }

    /** The verdict of a comparison in one release; null where there is none. */
    static Words.Badge verdict(Verdict verdict) {
        return verdict == null ? null : Words.verdict(verdict);
    }

    static String name(Release release) {
        return release.name().isEmpty() ? THIS_REPORT : Words.title(release.name());
    }
}
