/** What is packed with the program: templates, style, scripts, schemas. Knows no other room. */
package dev.sigx.packed;
