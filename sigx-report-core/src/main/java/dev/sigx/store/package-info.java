/**
 * Reads what is on disk. {@link dev.sigx.store.RunStoreReader} is the extension point, one sub-package per format;
 * {@link dev.sigx.store.Catalog} is what a finished reading gives. Stores are streamed and never changed; what is
 * wrong in them becomes a finding.
 */
package dev.sigx.store;
