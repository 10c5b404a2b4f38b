package dev.sigx.export;

import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Unknown;

/** A history in the export document: one array for each column that has anything to say. */
final class HistoryDocument {
    private boolean steps;
    private boolean epochs;
    private boolean times;

    private HistoryDocument() {}

    static void write(JsonOut out, Series series, Unknown unknown) {
        HistoryDocument columns = new HistoryDocument();
        series.forEach((index, step, epoch, time, value) -> {
            columns.steps |= step != Series.ABSENT;
            columns.epochs |= !Double.isNaN(epoch);
            columns.times |= time != Series.ABSENT;
        });
        out.object(series.metric(), () -> {
            columns.arrays(out, series);
            if (!unknown.isEmpty()) {
                out.fields(unknown.at(SourceLocation.pointer("/history", series.metric())));
            }
        });
    }

    private void arrays(JsonOut out, Series series) {
        if (steps) {
            out.list(
                    "steps",
                    () -> series.forEach((index, step, epoch, time, value) -> {
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
                    () -> series.forEach((index, step, epoch, time, value) ->
                            out.point(Double.isNaN(epoch) ? Series.missing() : epoch)));
        }
        if (times) {
            IsoTime format = new IsoTime();
            StringBuilder text = new StringBuilder();
            out.list(
                    "times",
                    () -> series.forEach((index, step, epoch, time, value) -> {
                        if (time == Series.ABSENT) {
                            out.nothing();
                        } else {
                            text.setLength(0);
                            format.append(text, time);
                            out.text(text.toString());
                        }
                    }));
        }
        out.list("values", () -> series.forEach((index, step, epoch, time, value) -> out.point(value)));
    }
}
