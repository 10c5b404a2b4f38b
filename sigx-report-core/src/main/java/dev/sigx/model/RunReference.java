package dev.sigx.model;

/**
 * How a scenario or decision names a run: by id or by name, within one store or in any.
 *
 * @param store id of the store, or empty for any; the store of the referring record is tried first
 * @param run id, or name where no run has that id
 */
public record RunReference(String store, String run) {
    /** {@code run}, or {@code store:run} where the store is named. */
    @Override
    public String toString() {
        return store.isEmpty() ? run : store + ":" + run;
    }
}
