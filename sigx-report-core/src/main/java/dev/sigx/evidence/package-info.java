/** Evaluates the rules that decisions rest on, once, for every page and export that speaks of them. */
package dev.sigx.evidence;
