package dev.sigx.model;

import java.time.Instant;

/**
 * A text given to a trained model to see what it answers. (Neuro-Lingua calls it a scenario; here that word means a
 * saved comparison.)
 *
 * @param id unique within the project
 * @param name may be empty
 * @param text what the model is given
 * @param expected the wanted answer, null where none is stated
 * @param lastScore as stored, missing where never run
 * @param lastRunAt when it was last answered, null where never or not said
 */
public record Prompt(String id, String name, String text, String expected, Num lastScore, Instant lastRunAt) {}
