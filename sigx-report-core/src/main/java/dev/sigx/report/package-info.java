/**
 * The finished report: everything that pages and exports say, as meaning and raw numbers. No markup, no rounding, no
 * file names; the last place that thinks.
 */
package dev.sigx.report;
