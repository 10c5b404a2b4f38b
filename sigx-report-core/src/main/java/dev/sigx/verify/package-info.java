/**
 * Holds what a site or archive says against what its own runs give: documents, tables, diffs, verdicts and statistics.
 */
package dev.sigx.verify;
