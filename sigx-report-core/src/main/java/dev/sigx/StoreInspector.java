package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.diff.DiffRules;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.model.Finding;
import dev.sigx.model.Run;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import dev.sigx.model.StoreInfo;
import dev.sigx.publish.InputDigests;
import dev.sigx.report.RunResolver;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers questions about stores; writes nothing. */
public final class StoreInspector {
    private final Progress progress;

    public StoreInspector(Progress progress) {
        this.progress = progress;
    }

    private Catalog open(ReportRequest request) throws ReportException {
        return StoreReading.open(request, InputPlan.of(request), InputDigests.none(), progress);
    }

    /** Reads the stores and tells what a reader sees; writes nothing. */
    public Inspection inspect(ReportRequest request) throws ReportException {
        try (Catalog catalog = open(request)) {
            Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
            for (StoreInfo store : catalog.stores()) {
                counts.put(store.id(), counts(catalog, store.id()));
            }
            return new Inspection(
                    catalog.stores(),
                    counts,
                    ReportGenerator.assemble(request, catalog).findings());
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        }
    }

    private static Map<String, Long> counts(Catalog catalog, String store) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "projects",
                catalog.projects().stream()
                        .filter(one -> one.store().equals(store))
                        .count());
        List<RunRow> runs = catalog.runs().stream()
                .filter(one -> one.key().store().equals(store))
                .toList();
        counts.put("runs", (long) runs.size());
        counts.put(
                "scenarios",
                catalog.scenarios().stream()
                        .filter(one -> one.store().equals(store))
                        .count());
        counts.put(
                "decisions",
                catalog.decisions().stream()
                        .filter(one -> one.store().equals(store))
                        .count());
        counts.put(
                "points",
                runs.stream()
                        .flatMap(row -> catalog.load(row).series().stream())
                        .mapToLong(series -> series.count())
                        .sum());
        return counts;
    }

    /**
     * Compares two runs; writes nothing.
     *
     * @param baseline id, {@code store:id} or unique name
     * @param run the same
     */
    public Comparison diff(ReportRequest request, String baseline, String run) throws ReportException {
        try (Catalog catalog = open(request)) {
            Run first = find(catalog, baseline);
            Run second = find(catalog, run);
            DiffRules rules = new DiffRules(
                    Headline.notableChange(request, catalog),
                    List.of(),
                    List.of(),
                    Headline.statistic(request, catalog));
            return new Comparison(first, second, new RunDiffer(rules).diff(first, second));
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        }
    }

    private static Run find(Catalog catalog, String said) throws ReportException {
        RunResolver resolver = new RunResolver(catalog.runs());
        RunResolver.Answer answer = resolver.resolve(new RunReference("", said), "");
        int colon = said.indexOf(':');
        if (answer.run() == null && answer.candidates().isEmpty() && colon > 0) {
            answer = resolver.resolve(new RunReference(said.substring(0, colon), said.substring(colon + 1)), "");
        }
        if (answer.run() != null) {
            return catalog.load(answer.run());
        }
        if (answer.candidates().isEmpty()) {
            throw new ReportException(
                    Kind.USAGE,
                    "no run has the id or name \"" + said + "\"",
                    "'sigx export' lists all of them in runs.csv; ids and names must be spelled exactly");
        }
        throw new ReportException(
                Kind.USAGE,
                "\"" + said + "\" fits " + answer.candidates().size() + " runs",
                "say which one: "
                        + String.join(
                                ", ",
                                answer.candidates().stream()
                                        .map(row -> row.key().toString())
                                        .limit(8)
                                        .toList()));
    }

    /**
     * What stores hold.
     *
     * @param stores in the order in which they were named
     * @param counts per store id: {@code projects}, {@code runs}, {@code scenarios}, {@code decisions}, {@code points}
     * @param findings worst first
     */
    public record Inspection(List<StoreInfo> stores, Map<String, Map<String, Long>> counts, List<Finding> findings) {}

    /** Two runs and what differs. */
    public record Comparison(Run baseline, Run run, RunDiff diff) {}

    /** References of the first completed runs, for those who write about runs without having seen them. */
    List<String> firstRuns(ReportRequest request, int most) throws ReportException {
        try (Catalog catalog = open(request)) {
            return catalog.runs().stream()
                    .filter(run -> run.status() == RunStatus.COMPLETED)
                    .limit(most)
                    .map(run -> run.key().id())
                    .toList();
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        }
    }
}
