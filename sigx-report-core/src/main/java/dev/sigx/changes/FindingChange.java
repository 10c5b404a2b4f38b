package dev.sigx.changes;

import dev.sigx.model.Finding;

/**
 * A finding that is fixed or new. The same finding has the same code, file, place within the file and run; the line and
 * the wording do not count.
 *
 * @param kind removed where it is fixed, added where it is new
 * @param finding as the release that has it words it
 */
public record FindingChange(ChangeKind kind, Finding finding) {}
