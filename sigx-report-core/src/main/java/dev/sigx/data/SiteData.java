package dev.sigx.data;

import dev.sigx.export.ExportParts;
import dev.sigx.model.Statistic;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All data files of a site, described in {@code docs/site-data.md}. They may be written on any thread; memory holds the
 * columns of two parts of the run table at most, and no history.
 */
public final class SiteData {
    private SiteData() {}

    /** @param statistic that comparisons were asked for, or null */
    public static Stream<OutputFile> files(Report report, Statistic statistic) {
        Naming naming = new Naming(report);
        ExportParts parts = new ExportParts(report);
        RecordFiles records = new RecordFiles(report, parts);
        IndexFile index = new IndexFile(report, statistic);
        RunFile runs = new RunFile(report, parts, naming);
        TableFiles table = new TableFiles(report, naming, counted -> records.with(index.of(counted), counted.points()));
        // Not by flatMap, which would hold the columns of all parts at once.
        return Stream.concat(
                StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(table, Spliterator.ORDERED | Spliterator.NONNULL), false),
                report.runs().stream().map(runs::of));
    }
}
