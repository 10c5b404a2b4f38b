package dev.sigx.model;

import java.time.Instant;

/**
 * What a run's model answered to a prompt.
 *
 * @param promptId id of the prompt
 * @param promptName name of the prompt, or its id where the prompt is gone
 * @param prompt what the model was given; empty where the prompt is gone
 * @param text the answer, exactly
 * @param score as stored; missing where none
 * @param at null where the store does not say
 */
public record Output(String promptId, String promptName, String prompt, String text, Num score, Instant at) {}
