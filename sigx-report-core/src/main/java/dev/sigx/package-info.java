/**
 * sigx-report: from a store of experiment runs to a static report. {@link dev.sigx.ReportGenerator} is the recipe; the
 * rooms it leads through are the packages below.
 */
package dev.sigx;
