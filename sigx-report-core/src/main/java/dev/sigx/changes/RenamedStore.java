package dev.sigx.changes;

/**
 * A store that both releases have under different ids.
 *
 * @param before its id in the earlier release
 * @param after its id in the later release
 */
public record RenamedStore(String before, String after) {}
