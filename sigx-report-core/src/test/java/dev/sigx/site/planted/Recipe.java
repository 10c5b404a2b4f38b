package dev.sigx.site.planted;

/** The recipe, which no room may know. */
public final class Recipe {}
