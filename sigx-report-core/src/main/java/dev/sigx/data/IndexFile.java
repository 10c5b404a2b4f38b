package dev.sigx.data;

import dev.sigx.export.ExportFiles;
import dev.sigx.export.ExportParts;
import dev.sigx.model.Project;
import dev.sigx.model.Statistic;
import dev.sigx.publish.OutputFile;
import dev.sigx.render.Links;
import dev.sigx.render.Titles;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.io.IOException;
import java.time.Instant;

/** What there is: the report, its projects, the columns of the run table and the number of its parts. */
final class IndexFile {
    private final Report report;
    private final Statistic statistic;

    IndexFile(Report report, Statistic statistic) {
        this.report = report;
        this.statistic = statistic;
    }

    OutputFile of(TableFiles.Counted counted) {
        return DataFile.of("index", script -> {
            script.code("{\nreport: { ").field("title", report.title());
            script.code(", ").field("generator", report.generator());
            script.code(", ").field("schemaVersion", ExportFiles.SCHEMA_VERSION);
            script.code(", ").field("asOf", report.asOf().equals(Instant.EPOCH) ? "" : ExportParts.time(report.asOf()));
            script.code(", notableChange: ").code(Double.toString(report.notableChange()));
            script.code(", ").field("statistic", statistic == null ? "" : statistic.word());
            script.code(" },\nprojects: [");
            String before = "\n";
            for (ProjectReport project : report.projects()) {
                script.code(before);
                project(script, project);
                before = ",\n";
            }
            script.code("],\nruns: ").code(report.runs().size());
            script.code(",\nparts: ").code(counted.parts());
            script.code(",\ncolumns: [");
            before = "\n";
            for (ColumnFacts column : counted.columns()) {
                script.code(before);
                column.write(script, counted.parts());
                before = ",\n";
            }
            script.code("]\n}");
        });
    }

    private static void project(Script script, ProjectReport report) throws IOException {
        Project project = report.project();
        script.code("{ ").field("id", project.id()).code(", ").field("store", project.store());
        script.code(", ").field("name", project.name()).code(", ").field("title", Titles.of(project));
        script.code(", ").field("href", Links.project(project)).code(", ").field("mainMetric", report.mainMetric());
        script.code(", runs: ").code(report.runs().size()).code(" }");
    }
}
