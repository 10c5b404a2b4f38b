package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.export.ExportFiles;
import dev.sigx.model.Finding;
import dev.sigx.publish.Freshness;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.InputFile;
import dev.sigx.publish.Inputs;
import dev.sigx.publish.OutputFile;
import dev.sigx.publish.Publication;
import dev.sigx.publish.PublishException;
import dev.sigx.publish.Publisher;
import dev.sigx.render.SitePages;
import dev.sigx.report.Report;
import dev.sigx.report.ReportAssembler;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
                        ExportFiles.of(report),
                        new SitePages(
                                        report,
                                        ExportFiles.SCHEMA_VERSION,
                                        DescribedFormats.files(),
                                        DescribedFormats.schemas())
                                .files()));
    }

    /** Reads the stores and publishes the exports alone. */
    public ReportSummary export(ReportRequest request) throws ReportException {
        return publish(request, "exports", ExportFiles::of);
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
                    Catalog catalog = StoreReading.open(request, plan, digests, progress)) {
                requireSomething(catalog);
                progress.at("comparing scenarios", catalog.scenarios().size());
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
            throw StoreReading.unpublished(e);
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
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

    /** Resolves references and computes diffs and evidence. */
    static Report assemble(ReportRequest request, Catalog catalog) {
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
        if (request.asOf() != null) {
            return request.asOf();
        }
        return catalog.newest() == null ? Instant.EPOCH : catalog.newest();
    }
}
