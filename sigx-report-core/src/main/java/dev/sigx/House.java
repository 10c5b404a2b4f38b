package dev.sigx;

import dev.sigx.changes.ReleaseChanges;
import dev.sigx.export.ChangesDocument;
import dev.sigx.export.DiffDocument;
import dev.sigx.export.SchemaValidator;
import dev.sigx.model.Finding;
import dev.sigx.publish.ArchiveSignature;
import dev.sigx.publish.BadKeyException;
import dev.sigx.publish.Freshness;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.NewFiles;
import dev.sigx.publish.PublishException;
import dev.sigx.render.Press;
import dev.sigx.store.StoreFinder;
import dev.sigx.store.files.Configuration;
import dev.sigx.store.files.ConfigurationFile;
import dev.sigx.store.files.Starter;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real rooms. Says which class answers which question and nothing else. */
public final class House implements Rooms {
    private Press press;

    @Override
    public void expectReport(Path output) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors > 1 && isSureToBeBuilt(output)) {
            press = Press.start(processors);
            InputDigests.expect();
        }
    }

    private static boolean isSureToBeBuilt(Path output) {
        try {
            return !Freshness.isPossible(output);
        } catch (PublishException refused) {
            return false;
        }
    }

    @Override
    public ReportSummary report(ReportRequest request, Progress progress) throws ReportException {
        return new ReportGenerator(progress, press).report(request);
    }

    @Override
    public ReportSummary export(ReportRequest request, Progress progress) throws ReportException {
        return new ReportGenerator(progress).export(request);
    }

    @Override
    public ReportSummary archive(ReportRequest request, ArchiveChoices choices, Progress progress)
            throws ReportException {
        return new ReleaseArchiver(request, choices, progress).archive();
    }

    @Override
    public boolean isSignedBy(Path archive, Path publicKey) throws ReportException {
        try {
            return ArchiveSignature.fits(archive, publicKey);
        } catch (BadKeyException e) {
            throw new ReportException(ReportException.Kind.USAGE, e.getMessage(), e.next());
        } catch (IOException e) {
            throw new ReportException(
                    ReportException.Kind.MACHINE,
                    "cannot check the signature of " + archive + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public StoreInspector.Inspection inspect(ReportRequest request, Progress progress) throws ReportException {
        return new StoreInspector(progress).inspect(request);
    }

    @Override
    public StoreInspector.Comparison diff(ReportRequest request, String baseline, String run, Progress progress)
            throws ReportException {
        return new StoreInspector(progress).diff(request, baseline, run);
    }

    @Override
    public boolean isArchive(Path path) {
        return ReleaseComparison.isArchive(path);
    }

    @Override
    public ReleaseChanges changes(Path before, Path after, Progress progress) throws ReportException {
        return ReleaseComparison.between(before, after, progress);
    }

    @Override
    public String changesJson(ReleaseChanges changes) {
        return ChangesDocument.of(changes);
    }

    @Override
    public String diffJson(StoreInspector.Comparison comparison) {
        return DiffDocument.of(comparison.diff());
    }

    @Override
    public List<String> kinds() {
        return new StoreFinder().kinds();
    }

    @Override
    public Configured configuration(Path file) throws IOException {
        ConfigurationFile.Result read = ConfigurationFile.read(file);
        Configuration said = read.configuration();
        List<Finding> problems = new ArrayList<>(read.problems());
        ExportChoices exports = exports(said, problems);
        return new Configured(
                new ReportOptions(
                        said.title(),
                        said.stores().stream()
                                .map(store -> new ReportRequest.StoreArgument(store.kind(), store.path(), store.id()))
                                .toList(),
                        said.scenarios(),
                        said.decisions(),
                        said.timings(),
                        said.out(),
                        said.asOf(),
                        said.directions(),
                        said.notableChange(),
                        said.statistic(),
                        said.threads(),
                        said.strict(),
                        exports,
                        new EarlierArchives(said.previous(), said.releases())),
                problems);
    }

    private static ExportChoices exports(Configuration said, List<Finding> problems) {
        Configuration.Select select = said.select();
        SelectionValues values = new SelectionValues(
                select.projects(), select.runs(), select.scenarios(), select.only(), select.without(), select.redact());
        try {
            return new ExportChoices(
                    values.selection(new SelectionValues.Options("only", "without", "redact")),
                    said.csvBom(),
                    said.parquet());
        } catch (ReportException e) {
            String message = e.getMessage() + "; " + e.next() + ".";
            problems.add(Finding.error("wrong-value", message, "", select.where()));
            return ExportChoices.NONE;
        }
    }

    @Override
    public Map<String, String> starterFiles(String store, Path read) throws ReportException {
        if (read == null) {
            return Starter.files(store, List.of(), "");
        }
        ReportRequest request = new ReportRequest(
                "",
                List.of(new ReportRequest.StoreArgument("", read, "")),
                List.of(),
                List.of(),
                List.of(),
                read,
                null,
                Map.of(),
                RequestBuilder.USUAL_NOTABLE_CHANGE,
                null,
                1,
                true);
        return Starter.files(store, new StoreInspector(Progress.SILENT).firstRuns(request, 2), "");
    }

    @Override
    public List<Finding> validate(Path file) throws IOException {
        return SchemaValidator.validate(file).stream()
                .map(problem -> new Finding("schema", problem.severity(), problem.message(), "", problem.where(), ""))
                .toList();
    }

    @Override
    public Verification verify(VerifyRequest request, Progress progress) throws ReportException {
        return new ArchiveCheck(request, progress).check();
    }

    @Override
    public void create(Path folder, Map<String, String> files) throws IOException {
        NewFiles.create(folder, files);
    }
}
