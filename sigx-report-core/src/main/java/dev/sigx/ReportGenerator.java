package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.diff.DiffRules;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.export.ExportFiles;
import dev.sigx.export.ExportGuide;
import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.model.Run;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import dev.sigx.model.StoreInfo;
import dev.sigx.publish.Freshness;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.InputFile;
import dev.sigx.publish.Inputs;
import dev.sigx.publish.OutputFile;
import dev.sigx.publish.Publication;
import dev.sigx.publish.PublishException;
import dev.sigx.publish.Publisher;
import dev.sigx.render.ExportsPage;
import dev.sigx.render.SitePages;
import dev.sigx.report.Report;
import dev.sigx.report.ReportAssembler;
import dev.sigx.report.RunResolver;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The recipe: stores in, report out. Both front doors call it. */
public final class ReportGenerator {
    private final Progress progress;

    public ReportGenerator(Progress progress) {
        this.progress = progress;
    }

    /** Reads the stores and publishes the site with its exports. */
    public ReportSummary report(ReportRequest request) throws ReportException {
        return publish(
                request,
                "site",
                report -> Stream.concat(
                        ExportFiles.of(report), new SitePages(report, ExportFiles.SCHEMA_VERSION, exported()).files()));
    }

    /** Reads the stores and publishes the exports alone. */
    public ReportSummary export(ReportRequest request) throws ReportException {
        return publish(request, "exports", ExportFiles::of);
    }

    private static List<ExportsPage.ExportedFile> exported() {
        return ExportGuide.files().stream()
                .map(file -> new ExportsPage.ExportedFile(
                        file.path(),
                        file.meaning(),
                        file.columns().stream()
                                .map(column -> new ExportsPage.Column(
                                        column.name(),
                                        column.type(),
                                        column.unit(),
                                        column.meaning(),
                                        column.absence()))
                                .toList()))
                .toList();
    }

    private ReportSummary publish(ReportRequest request, String what, Function<Report, Stream<OutputFile>> files)
            throws ReportException {
        try {
            Publisher publisher = new Publisher();
            publisher.check(request.output());
            InputPlan plan = InputPlan.of(request);
            List<InputFile> inputs = plan.files();
            String options = what + " " + InputPlan.digest(request);
            String stamp = Version.stamp();
            String key = Inputs.key(Version.GENERATOR, options, stamp);
            if (!request.readAlways() && Freshness.unchanged(request.output(), key, inputs)) {
                return ReportSummary.unchanged(request.output());
            }
            try (InputDigests digests = InputDigests.start(inputs, request.threads());
                    Catalog catalog = read(request, plan, digests)) {
                requireSomething(catalog);
                Report report = assemble(request, catalog);
                Publication published = publisher.publish(
                        request.output(),
                        files.apply(report).iterator(),
                        new Inputs(Version.GENERATOR, report.asOf(), options, digests.await(), stamp),
                        request.threads(),
                        done -> progress.at("writing files", done));
                return ReportSummary.of(report, published);
            }
        } catch (PublishException e) {
            throw unpublished(e);
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot remove a temporary file: " + e.getMessage(), e);
        }
    }

    private static ReportException unpublished(PublishException e) {
        return new ReportException(
                e.kind() == PublishException.Kind.NOT_OURS ? Kind.USAGE : Kind.MACHINE, e.getMessage(), e);
    }

    private Catalog read(ReportRequest request, InputPlan plan, InputDigests digests) throws ReportException {
        try {
            return new StoreReading(plan, digests, progress).read(new Directions(request.directions()));
        } catch (PublishException e) {
            throw unpublished(e);
        }
    }

    /** An empty store is a report that says how to begin; a store of which nothing survived is none. */
    private static void requireSomething(Catalog catalog) throws ReportException {
        if (catalog.runs().isEmpty() && catalog.projects().isEmpty()) {
            for (Finding finding : catalog.findings()) {
                if (finding.severity() == Finding.Severity.ERROR) {
                    throw new ReportException(
                            Kind.NOTHING_USABLE,
                            "nothing could be read: " + finding.message() + " (" + finding.where() + ")",
                            "repair or export the store again; 'sigx inspect' lists everything that is wrong with it");
                }
            }
        }
    }

    /** References of the first completed runs, for those who write about runs without having seen them. */
    List<String> firstRuns(ReportRequest request, int most) throws ReportException {
        try (Catalog catalog = read(request, InputPlan.of(request), InputDigests.NONE)) {
            return catalog.runs().stream()
                    .filter(run -> run.status() == RunStatus.COMPLETED)
                    .limit(most)
                    .map(run -> run.key().id())
                    .toList();
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot remove a temporary file: " + e.getMessage(), e);
        }
    }

    private Report assemble(ReportRequest request, Catalog catalog) {
        progress.at("comparing scenarios", catalog.scenarios().size());
        return new ReportAssembler(
                        new ReportAssembler.Records(
                                catalog.stores(),
                                catalog.projects(),
                                catalog.runs(),
                                catalog.scenarios(),
                                catalog.decisions(),
                                catalog.findings(),
                                catalog::load),
                        new ReportAssembler.Settings(
                                request.title(),
                                asOf(request, catalog),
                                Version.GENERATOR,
                                request.notableChange(),
                                request.statistic(),
                                StoreReading.FILES))
                .assemble();
    }

    /** As asked, else the newest instant in the inputs; never the clock. */
    private static Instant asOf(ReportRequest request, Catalog catalog) {
        return request.asOf() != null
                ? request.asOf()
                : catalog.stores().stream()
                        .map(StoreInfo::newest)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
    }

    /** Reads the stores and tells what a reader sees; writes nothing. */
    public Inspection inspect(ReportRequest request) throws ReportException {
        try (Catalog catalog = read(request, InputPlan.of(request), InputDigests.NONE)) {
            Report report = assemble(request, catalog);
            Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
            for (StoreInfo store : catalog.stores()) {
                counts.put(store.id(), counts(catalog, store.id()));
            }
            return new Inspection(catalog.stores(), counts, report.findings());
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot remove a temporary file: " + e.getMessage(), e);
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
        try (Catalog catalog = read(request, InputPlan.of(request), InputDigests.NONE)) {
            Run first = find(catalog, baseline);
            Run second = find(catalog, run);
            DiffRules rules = new DiffRules(request.notableChange(), List.of(), List.of(), request.statistic());
            return new Comparison(first, second, new RunDiffer(rules).diff(first, second));
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot remove a temporary file: " + e.getMessage(), e);
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
}
