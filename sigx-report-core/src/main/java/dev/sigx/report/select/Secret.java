package dev.sigx.report.select;

import java.util.Locale;

/** A group of values that may be private. */
public enum Secret {
    /** Who decided, and who vouched for a run. */
    PEOPLE,
    /** Notes of comparisons and decisions, and the rationale of a run's ledger. */
    NOTES,
    /** Texts given to models and what they answered: they come from the corpus, or betray it. */
    TEXTS,
    /** Paths of stores, files that records and findings stood in, names of data sets. */
    PATHS,
    /** Messages of findings, which quote values and name files. Their codes stay. */
    FINDINGS,
    /** What stores keep of projects and runs beside all that is known. */
    EXTRA;

    /** As options and exports call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
