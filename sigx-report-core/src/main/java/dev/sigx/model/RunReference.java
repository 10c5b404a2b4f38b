package dev.sigx.model;

/**
 * How a scenario or decision names a run: by id or by name, within one store or in any.
 *
 * @param store id of the store, or empty for any; the store of the referring record is tried first
 * @param run id, or name where no run has that id
 * @param gone whether it is known that no run is meant, or none that is here: because a document says so, or because
 *     the run was left out; such a reference is looked up no more and is no finding
 */
public record RunReference(String store, String run, boolean gone) {
    public RunReference(String store, String run) {
        this(store, run, false);
    }

    /** The same, known to be gone. */
    public RunReference asGone() {
        return new RunReference(store, run, true);
    }

    /** {@code run}, or {@code store:run} where the store is named. */
    @Override
    public String toString() {
        return store.isEmpty() ? run : store + ":" + run;
    }
}
