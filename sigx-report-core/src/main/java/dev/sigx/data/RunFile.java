package dev.sigx.data;

import dev.sigx.export.ExportParts;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.publish.OutputFile;
import dev.sigx.render.Links;
import dev.sigx.render.Titles;
import dev.sigx.render.chart.Thinning;
import dev.sigx.report.Report;
import java.util.function.Function;

/** One run, whole, with its curves. */
final class RunFile {
    /** Points of all curves up to which they are whole: some 200 KB in full precision. */
    private static final long MOST_POINTS = 8_000;

    /** Points of all curves that are aimed at where they are thinned. */
    private static final int THINNED_POINTS = 5_000;

    private static final int MOST_BUCKETS = 250;
    private static final int LEAST_BUCKETS = 5;
    private static final int POINTS_OF_A_BUCKET = 4;

    private final Report report;
    private final ExportParts parts;
    private final Naming naming;

    RunFile(Report report, ExportParts parts, Naming naming) {
        this.report = report;
        this.parts = parts;
        this.naming = naming;
    }

    OutputFile of(RunRow row) {
        return DataFile.of("runs/" + Links.runName(row.key()), script -> {
            Run run = report.load(row);
            long points = 0;
            for (Series series : run.series()) {
                points += series.count();
            }
            boolean whole = points <= MOST_POINTS;
            script.code("{ ").field("title", Titles.of(row)).code(", ").field("href", Links.run(row.key()));
            script.code(", project: ")
                    .code(naming.project(row))
                    .code(", whole: ")
                    .code(Boolean.toString(whole));
            script.code(",\nrun: ").json(writer -> parts.run(run, writer));
            Function<Series, long[]> kept =
                    whole ? series -> null : thinned(run.series().size());
            script.code(",\nseries: ").json(writer -> parts.history(run, kept, writer));
            script.code(" }");
        });
    }

    private static Function<Series, long[]> thinned(int curves) {
        int buckets = Math.max(LEAST_BUCKETS, Math.min(MOST_BUCKETS, THINNED_POINTS / (POINTS_OF_A_BUCKET * curves)));
        return series ->
                series.count() <= (long) POINTS_OF_A_BUCKET * buckets ? null : Thinning.places(series, buckets);
    }
}
