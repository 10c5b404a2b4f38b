package dev.sigx.model;

import java.time.Instant;

/**
 * A store that was read.
 *
 * @param id stable between builds
 * @param kind {@code neuro-lingua-export}, {@code sigx-export} ...
 * @param path as given, never absolute
 * @param schemaVersion what the store says of its own format, empty where nothing
 * @param sha256 hex SHA-256 over its files (path and content)
 * @param newest newest instant that its data speaks of, null where it has none
 * @param unknown fields of a newer version, to be written again
 */
public record StoreInfo(
        String id, String kind, String path, String schemaVersion, String sha256, Instant newest, Unknown unknown) {
    /** A store without unknown fields. */
    public StoreInfo(String id, String kind, String path, String schemaVersion, String sha256, Instant newest) {
        this(id, kind, path, schemaVersion, sha256, newest, Unknown.NONE);
    }

    /** The same with other unknown fields. */
    public StoreInfo withUnknown(Unknown other) {
        return new StoreInfo(id, kind, path, schemaVersion, sha256, newest, other);
    }

    /** The same with what was found to be its newest instant. */
    public StoreInfo withNewest(Instant instant) {
        return new StoreInfo(id, kind, path, schemaVersion, sha256, instant, unknown);
    }
}
