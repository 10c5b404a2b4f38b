/**
 * What of the stores goes into a report: chosen projects, runs and comparisons, chosen kinds of records, and without what
 * is private. The choice is made before anything is compared, so that diffs, verdicts and evidence are computed from
 * what the report holds and can be computed from it again.
 */
package dev.sigx.report.select;
