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
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                double number = parser.getDoubleValue();
                return Double.isInfinite(number) && !parser.isNaN() ? mistaken(parser) : number;
            case VALUE_NULL:
                return absent;
            case VALUE_STRING:
                switch (parser.getString()) {
                    case "NaN":
                        return Double.NaN;
                    case "Infinity":
                        return Double.POSITIVE_INFINITY;
                    case "-Infinity":
                        return Double.NEGATIVE_INFINITY;
                    default:
                        return mistaken(parser);
                }
            default:
                return mistaken(parser);
        }
    }

    private double mistaken(JsonParser parser) {
        wrong++;
        parser.skipChildren();
        return absent;
    }
}
