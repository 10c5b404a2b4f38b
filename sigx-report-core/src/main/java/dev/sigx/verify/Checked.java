package dev.sigx.verify;

/**
 * Something that was looked at.
 *
 * @param step of the check: {@code manifest}, {@code schemas} or {@code recomputed}
 * @param what in words, e.g. {@code diffs}
 * @param count how many of it
 */
public record Checked(String step, String what, long count) {}
