/**
 * Turns the report into pages: one record per page, one template per page, charts, Markdown. Rounds, names files and
 * links; decides nothing about the data.
 */
package dev.sigx.render;
