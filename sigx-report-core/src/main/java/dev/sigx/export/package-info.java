/**
 * The finished report as JSON and CSV. Field names and spellings stand here and nowhere else, so that renaming something
 * in the model cannot change a published format; {@code docs/exports.md} says what may be relied on.
 */
package dev.sigx.export;
