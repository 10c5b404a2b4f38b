package dev.sigx.store.sigxexport;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A column of numbers of one history, filled from a parser without an object per number. */
final class DoubleColumn {
    private final double absent;
    private double[] numbers = new double[1024];
    private int size;
    private long wrong;

    /** @param absent stands for null and for what is no number */
    DoubleColumn(double absent) {
        this.absent = absent;
    }

    void clear() {
        size = 0;
        wrong = 0;
    }

    int size() {
        return size;
    }

    /** Entries that were no numbers. */
    long wrong() {
        return wrong;
    }

    double get(int index) {
        return index < size ? numbers[index] : absent;
    }

    /** The parser stands on the beginning of an array. */
    void readAll(JsonParser parser) {
        size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read(parser);
        }
    }

    void readAt(int index, JsonParser parser) {
        fillTo(index);
        size = index;
        read(parser);
    }

    void fillTo(int length) {
        while (size < length) {
            add(absent);
        }
    }

    void read(JsonParser parser) {
        add(number(parser));
    }

    private void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    private double number(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> written(parser);
            case VALUE_NULL -> absent;
            case VALUE_STRING -> spelled(parser);
            default -> mistaken(parser);
        };
    }

    /** Digits beyond the range of a double are no infinity; the bare word Infinity, as Python writes it, is one. */
    private double written(JsonParser parser) {
        double number = parser.getDoubleValue();
        return Double.isInfinite(number) && !parser.isNaN() ? mistaken(parser) : number;
    }

    private double spelled(JsonParser parser) {
        return switch (parser.getString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> mistaken(parser);
        };
    }

    private double mistaken(JsonParser parser) {
        wrong++;
        parser.skipChildren();
        return absent;
    }
}
