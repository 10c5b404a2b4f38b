package dev.sigx.export;

import dev.sigx.diff.RunDiff;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.Series;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.UtcTime;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The entries of the export document one by one, with the very characters that they have in it, indent included: put
 * between the brackets of their list and joined by a comma and a blank they are the document again. Unpaired surrogates
 * reach the writer as they are.
 */
public final class ExportParts {
    private static final int IN_ROOT = 1;
    private static final int IN_RUN = 2;

    private final Report report;

    public ExportParts(Report report) {
        this.report = report;
    }

    /** A time as the document writes it. */
    public static String time(Instant instant) {
        return UtcTime.millis(instant);
    }

    /** The projects that the document lists. */
    public List<Project> projects() {
        return ExportDocument.projects(report);
    }

    /**
     * The root object of the document with the fields before its lists, and without the lists.
     *
     * @param points of all histories together
     */
    public void head(long points, Writer writer) throws IOException {
        JsonOut.fragment(
                writer,
                0,
                out -> out.object(() -> ExportDocument.head(
                        out,
                        report,
                        points <= ExportFiles.HISTORY_POINTS && !report.terms().historyLeftOut(),
                        points)));
    }

    public void store(StoreInfo store, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> ExportDocument.store(out, store));
    }

    public void project(Project project, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> ExportDocument.project(out, project));
    }

    /** Without {@code history}. */
    public void run(Run run, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> new RunDocument(out, report.asOf(), false).write(run));
    }

    /**
     * The value of a run's {@code history}.
     *
     * @param kept gives the places of the points of a curve to write, rising, or null for all; a curve that is not whole
     *     has the fields {@code count} and {@code index} more, which no export has
     */
    public void history(Run run, Function<Series, long[]> kept, Writer writer) throws IOException {
        JsonOut.fragment(
                writer,
                IN_RUN,
                out -> out.object(() -> run.series()
                        .forEach(series -> HistoryDocument.write(out, series, kept.apply(series), run.unknown()))));
    }

    public void scenario(ScenarioReport scenario, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> new ComparisonDocument(out).scenario(scenario));
    }

    public void diff(ScenarioReport scenario, RunDiff diff, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> new ComparisonDocument(out).diff(scenario.scenario(), diff));
    }

    public void decision(DecisionReport decision, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> new DecisionDocument(out).write(decision));
    }

    public void finding(Finding finding, Writer writer) throws IOException {
        JsonOut.fragment(writer, IN_ROOT, out -> ExportDocument.finding(out, finding));
    }
}
