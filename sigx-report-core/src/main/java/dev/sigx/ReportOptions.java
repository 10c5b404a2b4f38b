package dev.sigx;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.model.Direction;
import dev.sigx.model.Statistic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one place - the options of a call, or a configuration file - says about a report. What it does not say is null,
 * or empty where it is a list. Options and configuration mean the same; {@link #over} puts one on top of the other.
 *
 * @param title of the site
 * @param stores to read
 * @param scenarios files or folders
 * @param decisions files or folders
 * @param timings files
 * @param output folder to write
 * @param asOf the instant the report speaks of
 * @param directions which way metrics improve
 * @param notableChange fraction above which a change is notable
 * @param statistic to compare
 * @param threads for rendering
 * @param strict whether findings of severity error or warning make the answer a no
 * @param exports what goes into the output, and how its tables are written
 * @param earlier releases to compare with
 */
public record ReportOptions(
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
        Integer threads,
        Boolean strict,
        ExportChoices exports,
        EarlierArchives earlier) {

    /** Says nothing at all. */
    public static final ReportOptions NONE = new ReportOptions(
            null, List.of(), List.of(), List.of(), List.of(), null, null, Map.of(), null, null, null, null);

    public ReportOptions {
        stores = List.copyOf(stores);
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        timings = List.copyOf(timings);
        directions = Map.copyOf(directions);
    }

    /** Options that say nothing of what goes into the output. */
    public ReportOptions(
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
            Integer threads,
            Boolean strict) {
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
                strict,
                ExportChoices.NONE,
                EarlierArchives.NONE);
    }

    /** These options where they say something, else the others. A list replaces a list; directions join by metric. */
    public ReportOptions over(ReportOptions others) {
        Map<String, Direction> joined = new TreeMap<>(others.directions);
        joined.putAll(directions);
        return new ReportOptions(
                first(title, others.title),
                first(stores, others.stores),
                first(scenarios, others.scenarios),
                first(decisions, others.decisions),
                first(timings, others.timings),
                first(output, others.output),
                first(asOf, others.asOf),
                joined,
                first(notableChange, others.notableChange),
                first(statistic, others.statistic),
                first(threads, others.threads),
                first(strict, others.strict),
                exports.over(others.exports),
                earlier.over(others.earlier));
    }

    /** Says nothing but the instant, which may be null. */
    public static ReportOptions asOf(Instant instant) {
        return new ReportOptions(
                null, List.of(), List.of(), List.of(), List.of(), null, instant, Map.of(), null, null, null, null);
    }

    /** The same with other stores. */
    public ReportOptions withStores(List<StoreArgument> others) {
        return new ReportOptions(
                title,
                others,
                scenarios,
                decisions,
                timings,
                output,
                asOf,
                directions,
                notableChange,
                statistic,
                threads,
                strict,
                exports,
                earlier);
    }

    /** The same with other choices of what goes into the output. */
    public ReportOptions withExports(ExportChoices others) {
        return new ReportOptions(
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
                strict,
                others,
                earlier);
    }

    /** The same with other releases to compare with. */
    public ReportOptions withEarlier(EarlierArchives others) {
        return new ReportOptions(
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
                strict,
                exports,
                others);
    }

    private static <T> T first(T mine, T other) {
        return mine != null ? mine : other;
    }

    private static <T> List<T> first(List<T> mine, List<T> others) {
        return mine.isEmpty() ? others : mine;
    }
}
