/**
 * The files that a user keeps beside a run store and reviews like code: saved comparisons, decisions, timings and the
 * configuration. One class per kind of file gives records of the model, with a finding for whatever it could not use.
 */
package dev.sigx.store.files;
