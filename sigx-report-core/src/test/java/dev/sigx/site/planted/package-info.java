/** A small house in which every rule of the rooms is broken once; the positive control of {@code RoomsTest}. */
package dev.sigx.site.planted;
