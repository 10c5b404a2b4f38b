package dev.sigx;

import dev.sigx.model.Direction;
import dev.sigx.model.Statistic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a front door asks for. Paths are as the user gave them, resolved against the folder they were given in.
 *
 * @param title of the site, or null for that of the export document which alone is read, else the usual
 * @param stores in order; at least one
 * @param scenarios files or folders of scenario files
 * @param decisions files or folders of decision files
 * @param timings files with GPU and CPU timings by run id
 * @param output folder of the site, or of the exports where only those are made
 * @param asOf the instant the report speaks of, or null for the newest instant in the inputs
 * @param directions which way metrics improve, where the store does not say
 * @param notableChange fraction above which a change is notable, or null for that of the export document which alone is
 *     read, else the usual
 * @param statistic to compare, or null for each metric's own
 * @param threads for rendering; the output does not depend on it
 * @param readAlways reads the stores even where nothing changed, for those who need the findings
 * @param exports what goes into the output, and how its tables are written
 * @param earlier releases to compare with
 */
public record ReportRequest(
        String title,
        List<StoreArgument> stores,
        List<Path> scenarios,
        List<Path> decisions,
        List<Path> timings,
        Path output,
        Instant asOf,
        Map<String, Direction> directions,
        Double notableChange,
        Statistic statistic,
        int threads,
        boolean readAlways,
        ExportChoices exports,
        EarlierArchives earlier) {

    public ReportRequest {
        stores = List.copyOf(stores);
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        timings = List.copyOf(timings);
        directions = Map.copyOf(directions);
    }

    /** A request that compares with no earlier release. */
    public ReportRequest(
            String title,
            List<StoreArgument> stores,
            List<Path> scenarios,
            List<Path> decisions,
            List<Path> timings,
            Path output,
            Instant asOf,
            Map<String, Direction> directions,
            Double notableChange,
            Statistic statistic,
            int threads,
            boolean readAlways,
            ExportChoices exports) {
        this(
                title,
                stores,
                scenarios,
                decisions,
                timings,
                output,
                asOf,
                directions,
                notableChange,
                statistic,
                threads,
                readAlways,
                exports,
                EarlierArchives.NONE);
    }

    /** A request for everything. */
    public ReportRequest(
            String title,
            List<StoreArgument> stores,
            List<Path> scenarios,
            List<Path> decisions,
            List<Path> timings,
            Path output,
            Instant asOf,
            Map<String, Direction> directions,
            Double notableChange,
            Statistic statistic,
            int threads,
            boolean readAlways) {
        this(
                title,
                stores,
                scenarios,
                decisions,
                timings,
                output,
                asOf,
                directions,
                notableChange,
                statistic,
                threads,
                readAlways,
                ExportChoices.NONE,
                EarlierArchives.NONE);
    }

    /** The same with releases to compare with. */
    public ReportRequest withEarlier(EarlierArchives others) {
        return new ReportRequest(
                title,
                stores,
                scenarios,
                decisions,
                timings,
                output,
                asOf,
                directions,
                notableChange,
                statistic,
                threads,
                readAlways,
                exports,
                others);
    }

    /**
     * A store to read.
     *
     * @param kind forces a reader; empty to detect it by content
     * @param path a file or folder
     * @param id wanted id, or empty to take it from the file or folder name
     */
    public record StoreArgument(String kind, Path path, String id) {}
}
