package dev.sigx.store.neurolingua;

/** What a file of a Neuro-Lingua store is. */
enum Shape {
    /** A ProjectExport of schema version 1. */
    PROJECT_EXPORT,

    /** A dump of localStorage: key to string. */
    LOCAL_STORAGE,

    /** A TraceExport: one run with its model. */
    TRACE,

    /** One run of the batch trainer. */
    BATCH_RUN,

    /** The batch trainer's list of its runs. */
    BATCH_SUMMARY,

    /** What the batch trainer was told to do. */
    BATCH_CONFIG,

    /** A model that the batch trainer saved. */
    MODEL,

    /** Anything else. */
    NONE
}
