package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Fields;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads points without making objects of them. However many points are damaged, they make one finding, with the place
 * of the first.
 */
final class HistoryReader {
    private final Reading reading;
    private final JsonParser parser;
    private final History history;
    private int damaged;
    private SourceLocation firstDamage;

    HistoryReader(Reading reading, JsonParser parser, History history) {
        this.reading = reading;
        this.parser = parser;
        this.history = history;
    }

    /** The app's form: a list of {@code {loss, accuracy, timestamp}}. */
    void points(String pointer, Consumer<Finding> findings) {
        history.clear();
        if (!entered(pointer, findings)) {
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                point(pointer, i);
            } else {
                damage(pointer + "/" + i);
                parser.skipChildren();
            }
        }
        report(findings);
    }

    private void point(String pointer, int index) {
        double loss = Series.missing();
        double accuracy = Series.missing();
        long time = Series.ABSENT;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "loss" -> loss = number(pointer, index, name);
                case "accuracy" -> accuracy = number(pointer, index, name);
                case "timestamp" -> time = time(pointer, index, name);
                default -> parser.skipChildren();
            }
        }
        history.add(loss, accuracy, time);
    }

    /** The trace's form: one list per column. */
    void column(String pointer, String name, Consumer<Finding> findings) {
        if (!entered(pointer, findings)) {
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            switch (name) {
                case "trainLoss" -> history.setLoss(i, number(pointer, i, ""));
                case "trainAccuracy" -> history.setAccuracy(i, number(pointer, i, ""));
                default -> history.setTime(i, time(pointer, i, ""));
            }
        }
        report(findings);
    }

    private boolean entered(String pointer, Consumer<Finding> findings) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            SourceLocation where = reading.where(parser, pointer);
            findings.accept(
                    Finding.warning("wrong-type", "Expected a list of points; ignored.", reading.store(), where));
        }
        parser.skipChildren();
        return false;
    }

    private double number(String pointer, int index, String name) {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double value = parser.getDoubleValue();
                // Bare NaN and Infinity are what somebody wrote; digits beyond the range are not.
                boolean overflow = Double.isInfinite(value) && Character.isDigit(lastCharacter());
                if (overflow) {
                    damage(place(pointer, index, name));
                }
                return overflow ? History.damaged() : value;
            }
            case VALUE_NULL -> {
                return Series.missing();
            }
            case VALUE_STRING -> {
                switch (parser.getString()) {
                    case "NaN":
                        return Double.NaN;
                    case "Infinity":
                        return Double.POSITIVE_INFINITY;
                    case "-Infinity":
                        return Double.NEGATIVE_INFINITY;
                    default:
                        break;
                }
            }
            default -> {}
        }
        damage(place(pointer, index, name));
        parser.skipChildren();
        return History.damaged();
    }

    private char lastCharacter() {
        String text = parser.getString();
        return text.charAt(text.length() - 1);
    }

    private long time(String pointer, int index, String name) {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double value = parser.getDoubleValue();
                // Beyond the year 9999 a number is no time in milliseconds.
                if (Math.abs(value) < 253_402_300_800_000d) {
                    return (long) value;
                }
            }
            case VALUE_NULL -> {
                return Series.ABSENT;
            }
            case VALUE_STRING -> {
                Instant instant = Fields.parseInstant(parser.getString());
                if (instant != null) {
                    return instant.toEpochMilli();
                }
            }
            default -> {}
        }
        damage(place(pointer, index, name));
        parser.skipChildren();
        return Series.ABSENT;
    }

    private static String place(String pointer, int index, String name) {
        return pointer + "/" + index + (name.isEmpty() ? "" : "/" + name);
    }

    private void damage(String pointer) {
        if (damaged++ == 0) {
            firstDamage = reading.where(parser, pointer);
        }
    }

    private void report(Consumer<Finding> findings) {
        if (damaged > 0) {
            String message = "The history has " + damaged + (damaged == 1 ? " value" : " values")
                    + " of a wrong type, the first one here; counted as missing.";
            findings.accept(Finding.warning("damaged-points", message, reading.store(), firstDamage));
            damaged = 0;
        }
    }
}
