/**
 * Reads what the Neuro-Lingua app and its batch trainer leave behind: project exports, dumps of the browser's
 * localStorage, trace exports and the batch trainer's folder. {@code docs/stores/neuro-lingua.md} describes the formats,
 * the meaning of each metric and every finding.
 */
package dev.sigx.store.neurolingua;
