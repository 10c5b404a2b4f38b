package dev.sigx.model;

import java.time.Instant;

/**
 * The little of a run that stays in memory for the whole build.
 *
 * @param key store and id
 * @param projectId empty where none
 * @param name may be empty
 * @param status how far it got
 * @param createdAt null where the store does not say
 * @param historyPoints number of points of all its histories
 * @param position where the whole run is kept; meaningful only to the catalog that made this row
 */
public record RunRow(
        RunKey key,
        String projectId,
        String name,
        RunStatus status,
        Instant createdAt,
        long historyPoints,
        long position) {
    public String title() {
        return name.isBlank() ? key.id() : name;
    }
}
