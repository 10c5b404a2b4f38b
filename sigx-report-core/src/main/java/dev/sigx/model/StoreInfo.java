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
 */
public record StoreInfo(String id, String kind, String path, String schemaVersion, String sha256, Instant newest) {}
