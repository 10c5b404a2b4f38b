package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.changes.Past;
import dev.sigx.data.SiteData;
import dev.sigx.export.ChangesDocument;
import dev.sigx.export.ExportFiles;
import dev.sigx.export.SchemaResources;
import dev.sigx.export.TableForms;
import dev.sigx.model.Finding;
import dev.sigx.publish.Freshness;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.InputFile;
import dev.sigx.publish.Inputs;
import dev.sigx.publish.OutputFile;
import dev.sigx.publish.Publication;
import dev.sigx.publish.PublishException;
import dev.sigx.publish.Publisher;
import dev.sigx.render.Press;
import dev.sigx.render.SitePages;
import dev.sigx.report.ReferenceCheck;
import dev.sigx.report.Report;
import dev.sigx.report.ReportAssembler;
import dev.sigx.report.select.Selector;
import dev.sigx.report.select.UnknownNameException;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The recipe: stores in, report out. Both front doors call it. */
public final class ReportGenerator {
    private static final int MOST_NAMED = 8;

    private final Progress progress;
    private final Press started;

    public ReportGenerator(Progress progress) {
        this(progress, null);
    }

    /** @param started what pages are printed with, where it was started already; otherwise null */
    ReportGenerator(Progress progress, Press started) {
        this.progress = progress;
        this.started = started;
    }

    /** Reads the stores and publishes the site with its exports. */
    public ReportSummary report(ReportRequest request) throws ReportException {
        TableForms forms = request.exports().forms();
        return publish(request, "site", () -> {
            Press press = started == null ? Press.start(request.threads()) : started;
            return (report, past) -> Stream.concat(
                    Stream.concat(
                            Stream.concat(ExportFiles.of(report, forms), ChangesDocument.files(past)),
                            SiteData.files(report, request.statistic())),
                    new SitePages(
                                    report,
                                    past,
                                    press,
                                    ExportFiles.SCHEMA_VERSION,
                                    SchemaResources.newest().stream()
                                            .map(SchemaResources::title)
                                            .toList())
                            .files());
        });
    }

    /** Reads the stores and publishes the exports alone. */
    public ReportSummary export(ReportRequest request) throws ReportException {
        TableForms forms = request.exports().forms();
        return publish(request, "exports", () -> (report, past) -> ExportFiles.of(report, forms));
    }

    /** @param preparation called once, before the stores are read, and only where there is something to do */
    private ReportSummary publish(
            ReportRequest request, String what, Supplier<BiFunction<Report, Past, Stream<OutputFile>>> preparation)
            throws ReportException {
        try {
            Publisher publisher = new Publisher();
            publisher.check(request.output());
            // Where there was no build before there is something to do, and much of it needs no input.
            BiFunction<Report, Past, Stream<OutputFile>> early =
                    Freshness.isPossible(request.output()) ? null : preparation.get();
            InputPlan plan = InputPlan.of(request);
            List<InputFile> inputs = plan.files();
            // Asked for as late as can be: the first digest of a process takes long, and another thread needs one too.
            Supplier<String> options = () -> what + " " + InputPlan.digest(request);
            String stamp = Version.stamp();
            Supplier<String> key = () -> Inputs.key(Version.GENERATOR, options.get(), stamp);
            if (!request.readAlways() && Freshness.unchanged(request.output(), key, inputs)) {
                return ReportSummary.unchanged(request.output());
            }
            BiFunction<Report, Past, Stream<OutputFile>> files = early == null ? preparation.get() : early;
            try (InputDigests digests = InputDigests.start(inputs, request.threads());
                    Catalog catalog = StoreReading.open(request, plan, digests, progress)) {
                requireSomething(catalog);
                progress.at("comparing scenarios", catalog.scenarios().size());
                Report assembled = assemble(request, catalog);
                EarlierReleases.Found earlier =
                        EarlierReleases.read(request.earlier(), plan.releases(), assembled, progress);
                Report report = assembled.withFindings(earlier.findings());
                Publication published = publisher.publish(
                        request.output(),
                        files.apply(report, earlier.past()).iterator(),
                        new Inputs(Version.GENERATOR, report.asOf(), options.get(), digests.await(), stamp),
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
    static void requireSomething(Catalog catalog) throws ReportException {
        Finding error = catalog.firstError();
        if (error != null && catalog.runs().isEmpty() && catalog.projects().isEmpty()) {
            throw new ReportException(
                    Kind.NOTHING_USABLE,
                    "nothing could be read: " + error.message() + " (" + error.where() + ")",
                    "repair or export the store again; 'sigx inspect' lists everything that is wrong with it");
        }
    }

    /** Chooses what is asked for, resolves references, and computes diffs and evidence. */
    static Report assemble(ReportRequest request, Catalog catalog) throws ReportException {
        Headline headline = Headline.of(request, catalog);
        ReportAssembler.Records read = new ReportAssembler.Records(
                catalog.stores(),
                catalog.projects(),
                catalog.runs(),
                catalog.scenarios(),
                catalog.decisions(),
                catalog.findings(),
                catalog::load);
        Selector.Selected selected;
        try {
            selected = Selector.select(
                    ReferenceCheck.checked(read, StoreReading.FILES),
                    headline.terms(),
                    request.exports().selection());
        } catch (UnknownNameException e) {
            throw unknown(e);
        }
        return new ReportAssembler(
                        selected.records(),
                        new ReportAssembler.Settings(
                                headline.title(),
                                headline.asOf(),
                                Version.GENERATOR,
                                headline.notableChange(),
                                selected.terms()))
                .assemble();
    }

    private static ReportException unknown(UnknownNameException e) {
        String quoted = "\"" + e.name() + "\"";
        if (e.isAmbiguous()) {
            return new ReportException(
                    Kind.USAGE,
                    quoted + " fits " + e.candidates().size() + " " + e.kind() + "s",
                    "say which one: "
                            + String.join(
                                    ", ",
                                    e.candidates().stream().limit(MOST_NAMED).toList()),
                    e);
        }
        List<String> near = Nearest.of(e.name(), e.candidates());
        return new ReportException(
                Kind.USAGE,
                e.getMessage(),
                (near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "? ")
                        + "'sigx export' without a selection lists all of them in " + e.kind() + "s.csv",
                e);
    }
}
