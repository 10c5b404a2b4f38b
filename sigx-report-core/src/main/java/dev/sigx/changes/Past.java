package dev.sigx.changes;

/**
 * What a report can say of the releases before it.
 *
 * @param changes since the previous release; null where there is none
 * @param history of all releases, the report itself last; null where none was asked for
 */
public record Past(ReleaseChanges changes, ReleaseHistory history) {
    public static final Past NONE = new Past(null, null);
}
