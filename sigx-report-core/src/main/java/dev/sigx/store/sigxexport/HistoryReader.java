package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import dev.sigx.store.Documents;
import dev.sigx.store.SeriesRecorder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads histories from the parser into columns of primitive values and hands them to the sink. A history is an object of
 * columns ({@code steps}, {@code epochs}, {@code times}, {@code values}), a list of values, or a list of points
 * ({@code {"step": 10, "value": 2.1}}).
 */
final class HistoryReader {
    private static final Set<String> COLUMNS = Set.of("steps", "epochs", "times", "values");

    private final Reading reading;
    private final Consumer<Finding> findings;
    private final LongColumn steps;
    private final DoubleColumn epochs;
    private final LongColumn times;
    private final DoubleColumn values;
    private final Map<String, Value> others = new LinkedHashMap<>();

    HistoryReader(Reading reading, Consumer<Finding> findings) {
        this.reading = reading;
        this.findings = findings;
        this.steps = new LongColumn(false);
        this.epochs = new DoubleColumn(Double.NaN);
        this.times = new LongColumn(true);
        this.values = new DoubleColumn(Series.missing());
    }

    /** The parser stands on the object of histories by metric. */
    Map<String, History> read(JsonParser parser, String pointer) {
        Map<String, History> histories = new LinkedHashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                wrong(parser, pointer, "an object of histories by metric");
            }
            parser.skipChildren();
            return histories;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String metric = parser.currentName();
            String at = SourceLocation.pointer(pointer, metric);
            parser.nextToken();
            clear();
            if (collect(parser, at)) {
                if (histories.put(metric, record(metric)) != null) {
                    findings.accept(reading.duplicateField(Documents.where(parser, reading.file(), at)));
                }
            }
        }
        return histories;
    }

    private void clear() {
        steps.clear();
        epochs.clear();
        times.clear();
        values.clear();
        others.clear();
    }

    private boolean collect(JsonParser parser, String pointer) {
        SourceLocation where = Documents.where(parser, reading.file(), pointer);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            points(parser);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            columns(parser, pointer);
            checkLengths(where);
        } else {
            wrong(parser, pointer, "a history: columns or a list of values");
            return false;
        }
        checkEntries(where);
        return true;
    }

    private void columns(JsonParser parser, String pointer) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (!COLUMNS.contains(name)) {
                others.put(
                        name,
                        Documents.node(
                                        parser,
                                        reading.file(),
                                        SourceLocation.pointer(pointer, name),
                                        reading.oddities(findings))
                                .value());
                continue;
            }
            if (token != JsonToken.START_ARRAY) {
                if (token != JsonToken.VALUE_NULL && COLUMNS.contains(name)) {
                    wrong(parser, SourceLocation.pointer(pointer, name), "a list");
                }
                parser.skipChildren();
                continue;
            }
            switch (name) {
                case "steps" -> steps.readAll(parser);
                case "epochs" -> epochs.readAll(parser);
                case "times" -> times.readAll(parser);
                default -> values.readAll(parser);
            }
        }
    }

    private void points(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int next = values.size() + 1;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                values.read(parser);
                continue;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "step" -> steps.readAt(next - 1, parser);
                    case "epoch" -> epochs.readAt(next - 1, parser);
                    case "time" -> times.readAt(next - 1, parser);
                    case "value" -> values.readAt(next - 1, parser);
                    default -> parser.skipChildren();
                }
            }
            values.fillTo(next);
        }
    }

    private void checkEntries(SourceLocation where) {
        long wrong = steps.wrong() + epochs.wrong() + times.wrong() + values.wrong();
        if (wrong > 0) {
            findings.accept(Finding.warning(
                    "wrong-type",
                    wrong + " entries of this history are not what their column holds; they count as missing.",
                    reading.store(),
                    where));
        }
    }

    private void checkLengths(SourceLocation where) {
        int length = values.size();
        if (differs(steps.size(), length) || differs(epochs.size(), length) || differs(times.size(), length)) {
            findings.accept(Finding.warning(
                    "columns-of-different-length",
                    "The columns of this history do not have the same length; there are as many points as values ("
                            + length + ").",
                    reading.store(),
                    where));
        }
    }

    private static boolean differs(int size, int length) {
        return size != 0 && size != length;
    }

    private History record(String metric) {
        SeriesRecorder recorder = reading.sink().record(metric);
        double logarithms = 0;
        long finite = 0;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            recorder.add(steps.get(i), epochs.get(i), times.get(i), value);
            if (Double.isFinite(value)) {
                finite++;
                logarithms += value > 0 ? Math.log(value) : Double.NaN;
            }
        }
        Num geometric = finite == 0 || Double.isNaN(logarithms) ? Num.MISSING : Num.of(Math.exp(logarithms / finite));
        return new History(recorder, recorder.finish(), geometric, new Value.Fields(others));
    }

    private void wrong(JsonParser parser, String pointer, String wanted) {
        findings.accept(Finding.warning(
                "wrong-type",
                "Expected " + wanted + "; ignored.",
                reading.store(),
                Documents.where(parser, reading.file(), pointer)));
    }
}
