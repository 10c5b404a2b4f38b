/**
 * Pure comparison of runs: what changed in the settings, what that did to the metrics, and whether the two may be
 * compared at all. No rule of comparison stands anywhere else.
 */
package dev.sigx.diff;
