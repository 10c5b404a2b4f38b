/**
 * Reads export documents of version 2: those that this tool writes, and those that people write by hand or by a script
 * because no reader knows their tracker. {@code docs/exports.md} describes the format.
 */
package dev.sigx.store.sigxexport;
