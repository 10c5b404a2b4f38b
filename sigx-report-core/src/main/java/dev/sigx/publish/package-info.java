/**
 * The only room that writes: stages a site beside its place, hashes it, swaps it in, recovers from a crash, and checks
 * a site against its manifest.
 */
package dev.sigx.publish;
