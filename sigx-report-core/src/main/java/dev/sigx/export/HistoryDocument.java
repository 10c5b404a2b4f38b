package dev.sigx.export;

import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Unknown;
import dev.sigx.model.Value;

/**
 * A history in the export document: one array for each column that has anything to say. Of a thinned one, which no export
 * has, {@code count} tells how many points there are, and {@code index} the places of those that are here.
 */
final class HistoryDocument {
    private final JsonOut out;
    private final Series series;
    private final long[] kept;
    private final Value.Fields unknown;
    private boolean steps;
    private boolean epochs;
    private boolean times;

    private HistoryDocument(JsonOut out, Series series, long[] kept, Value.Fields unknown) {
        this.out = out;
        this.series = series;
        this.kept = kept;
        this.unknown = unknown;
    }

    static void write(JsonOut out, Series series, Unknown unknown) {
        write(out, series, null, unknown);
    }

    /** @param kept places of the points to write, rising; null for all */
    static void write(JsonOut out, Series series, long[] kept, Unknown unknown) {
        Value.Fields fields = unknown.isEmpty()
                ? Value.Fields.EMPTY
                : unknown.at(SourceLocation.pointer("/history", series.metric()));
        new HistoryDocument(out, series, kept, fields).write();
    }

    private void write() {
        each((index, step, epoch, time, value) -> {
            steps |= step != Series.ABSENT;
            epochs |= !Double.isNaN(epoch);
            times |= time != Series.ABSENT;
        });
        out.object(series.metric(), () -> {
            arrays();
            out.fields(unknown);
        });
    }

    private void each(Series.PointConsumer consumer) {
        if (kept == null) {
            series.forEach(consumer);
            return;
        }
        int[] next = {0};
        series.forEach((index, step, epoch, time, value) -> {
            if (next[0] < kept.length && kept[next[0]] == index) {
                next[0]++;
                consumer.point(index, step, epoch, time, value);
            }
        });
    }

    private void arrays() {
        if (kept != null) {
            out.count("count", series.count());
            out.list("index", () -> {
                for (long place : kept) {
                    out.count(place);
                }
            });
        }
        if (steps) {
            out.list(
                    "steps",
                    () -> each((index, step, epoch, time, value) -> {
                        if (step == Series.ABSENT) {
                            out.nothing();
                        } else {
                            out.count(step);
                        }
                    }));
        }
        if (epochs) {
            out.list(
                    "epochs",
                    () -> each((index, step, epoch, time, value) ->
                            out.point(Double.isNaN(epoch) ? Series.missing() : epoch)));
        }
        if (times) {
            IsoTime format = new IsoTime();
            StringBuilder text = new StringBuilder();
            out.list(
                    "times",
                    () -> each((index, step, epoch, time, value) -> {
                        if (time == Series.ABSENT) {
                            out.nothing();
                        } else {
                            text.setLength(0);
                            format.append(text, time);
                            out.text(text.toString());
                        }
                    }));
        }
        out.list("values", () -> each((index, step, epoch, time, value) -> out.point(value)));
    }
}
