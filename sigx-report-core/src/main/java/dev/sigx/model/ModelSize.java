package dev.sigx.model;

/**
 * How large a trained model is.
 *
 * @param parameters number of trained parameters; missing where unknown
 * @param bytes size of the stored model in bytes of UTF-8 compact JSON, or of the model file; missing where unknown
 * @param vocabulary number of tokens; missing where unknown
 */
public record ModelSize(Num parameters, Num bytes, Num vocabulary) {}
