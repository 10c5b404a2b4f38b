package dev.sigx.store.sigxexport;

import dev.sigx.model.Series;
import dev.sigx.store.Fields;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/** A column of steps or times of one history. */
final class LongColumn {
    /** Above it not every whole number is a double. */
    private static final double EXACT_LIMIT = 1L << 53;

    private final boolean times;
    private long[] numbers = new long[1024];
    private int size;
    private long wrong;

    /** @param times whether a text is a time; a number of a time column is epoch milliseconds */
    LongColumn(boolean times) {
        this.times = times;
    }

    void clear() {
        size = 0;
        wrong = 0;
    }

    int size() {
        return size;
    }

    /** Entries that were neither whole numbers nor times. */
    long wrong() {
        return wrong;
    }

    long get(int index) {
        return index < size ? numbers[index] : Series.ABSENT;
    }

    /** The parser stands on the beginning of an array. */
    void readAll(JsonParser parser) {
        size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(number(parser));
        }
    }

    void readAt(int index, JsonParser parser) {
        while (size < index) {
            add(Series.ABSENT);
        }
        size = index;
        add(number(parser));
    }

    private void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    private long number(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case VALUE_NULL -> Series.ABSENT;
            case VALUE_STRING -> time(parser);
            default -> mistaken(parser);
        };
    }

    private long whole(JsonParser parser) {
        try {
            return parser.getLongValue();
        } catch (InputCoercionException beyondLong) {
            return mistaken(parser);
        }
    }

    private long fraction(JsonParser parser) {
        double number = parser.getDoubleValue();
        return number == Math.rint(number) && Math.abs(number) < EXACT_LIMIT ? (long) number : mistaken(parser);
    }

    private long time(JsonParser parser) {
        Instant instant = times ? Fields.parseInstant(parser.getString()) : null;
        return instant == null ? mistaken(parser) : instant.toEpochMilli();
    }

    private long mistaken(JsonParser parser) {
        wrong++;
        parser.skipChildren();
        return Series.ABSENT;
    }
}
