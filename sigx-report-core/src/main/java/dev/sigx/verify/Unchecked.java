package dev.sigx.verify;

/**
 * Something that could not be checked.
 *
 * @param what is not checked, and why: {@code statistics of metrics whose history is not in the archive}
 * @param count how many of it
 */
public record Unchecked(String what, long count) {}
