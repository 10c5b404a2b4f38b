/**
 * The data of the pages: script files that pages load when they need them. They join what the two producers make, the
 * texts of the export and the places of the pages; {@code docs/site-data.md} describes them.
 */
package dev.sigx.data;
