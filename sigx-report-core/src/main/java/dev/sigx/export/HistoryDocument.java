package dev.sigx.export;

import dev.sigx.model.Series;

/**
 * A history in the export document: one array for each column that has anything to say. Of a thinned one, which no export
 * has, {@code count} tells how many points there are, and {@code index} the places of those that are here.
 */
final class HistoryDocument {
    private final JsonOut out;
    private final Series series;
    private final long[] kept;
    private boolean steps;
    private boolean epochs;
    private boolean times;

    private HistoryDocument(JsonOut out, Series series, long[] kept) {
        this.out = out;
        this.series = series;
        this.kept = kept;
    }

    static void write(JsonOut out, Series series) {
        new HistoryDocument(out, series, null).write();
    }

    /** @param kept places of the points to write, rising; null for all */
    static void write(JsonOut out, Series series, long[] kept) {
        new HistoryDocument(out, series, kept).write();
    }

    private void write() {
        each((index, step, epoch, time, value) -> {
            steps |= step != Series.ABSENT;
            epochs |= !Double.isNaN(epoch);
            times |= time != Series.ABSENT;
        });
        out.object(series.metric(), this::arrays);
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
