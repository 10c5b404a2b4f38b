/**
 * What changed between two releases of a report, and over a row of them: meaning and raw numbers, no markup, no rounding.
 * Records are the same where store and id are; {@code docs/changes.md} says what counts as a change.
 */
package dev.sigx.changes;
