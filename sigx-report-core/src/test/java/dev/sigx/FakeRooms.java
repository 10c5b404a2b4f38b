package dev.sigx;

import dev.sigx.changes.ReleaseChanges;
import dev.sigx.model.Finding;
import dev.sigx.publish.NewFiles;
import dev.sigx.verify.Checked;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rooms that answer what a test puts into them and remember what they were asked. */
public final class FakeRooms implements Rooms {
    public final List<ReportRequest> requests = new ArrayList<>();
    public final List<ArchiveChoices> releases = new ArrayList<>();
    public final List<String> comparedRuns = new ArrayList<>();
    public List<Finding> findings = List.of();
    public boolean signed = true;
    public int written = 14;
    public Configured configured = new Configured(ReportOptions.NONE, List.of());
    public List<Finding> problems = List.of();
    public Verification verified = new Verification(
            "2.1.0", "sigx-report 1.0.0", List.of(new Checked("manifest", "files", 3)), List.of(), 0, List.of());
    public final List<VerifyRequest> verifications = new ArrayList<>();
    public StoreInspector.Inspection inspection;
    public StoreInspector.Comparison comparison;
    public List<String> archives = List.of();
    public ReleaseChanges changes;
    public ReportException refusal;
    public RuntimeException bug;
    public Error error;
    public IOException failure;

    public final List<Path> expected = new ArrayList<>();

    @Override
    public void expectReport(Path output) {
        expected.add(output);
    }

    private ReportSummary build(ReportRequest request, Progress progress) throws ReportException {
        ask(request);
        progress.at("reading runs", 25);
        return new ReportSummary(request.output(), 1, 4, 25, 3, 1, findings, 212, written, 1_900_000, true);
    }

    private void ask(ReportRequest request) throws ReportException {
        requests.add(request);
        if (refusal != null) {
            throw refusal;
        }
        if (bug != null) {
            throw bug;
        }
        if (error != null) {
            throw error;
        }
    }

    public ReportRequest request() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public ReportSummary report(ReportRequest request, Progress progress) throws ReportException {
        return build(request, progress);
    }

    @Override
    public ReportSummary export(ReportRequest request, Progress progress) throws ReportException {
        return build(request, progress);
    }

    @Override
    public ReportSummary archive(ReportRequest request, ArchiveChoices choices, Progress progress)
            throws ReportException {
        releases.add(choices);
        return build(request, progress);
    }

    @Override
    public boolean isSignedBy(Path archive, Path publicKey) {
        return signed;
    }

    @Override
    public StoreInspector.Inspection inspect(ReportRequest request, Progress progress) throws ReportException {
        ask(request);
        return inspection;
    }

    @Override
    public StoreInspector.Comparison diff(ReportRequest request, String baseline, String run, Progress progress)
            throws ReportException {
        ask(request);
        comparedRuns.addAll(List.of(baseline, run));
        return comparison;
    }

    @Override
    public boolean isArchive(Path path) {
        return archives.contains(path.getFileName().toString());
    }

    @Override
    public ReleaseChanges changes(Path before, Path after, Progress progress) throws ReportException {
        comparedRuns.addAll(List.of(before.toString(), after.toString()));
        return changes;
    }

    @Override
    public String changesJson(ReleaseChanges wanted) {
        return "{\"after\":\"" + wanted.after().name() + "\"}\n";
    }

    @Override
    public String diffJson(StoreInspector.Comparison wanted) {
        return "{\"baselineRunId\":\"" + wanted.baseline().key().id() + "\"}\n";
    }

    @Override
    public List<String> kinds() {
        return List.of("neuro-lingua-export", "sigx-export");
    }

    @Override
    public Configured configuration(Path file) {
        return configured;
    }

    @Override
    public Map<String, String> starterFiles(String store, Path read) {
        return new TreeMap<>(Map.of("sigx.yaml", "stores: [" + store + "]\n", "scenarios/first.yaml", "name: first\n"));
    }

    @Override
    public void create(Path folder, Map<String, String> files) throws IOException {
        if (failure != null) {
            throw failure;
        }
        NewFiles.create(folder, files);
    }

    @Override
    public List<Finding> validate(Path file) {
        return problems;
    }

    @Override
    public Verification verify(VerifyRequest request, Progress progress) throws ReportException {
        verifications.add(request);
        if (refusal != null) {
            throw refusal;
        }
        return verified;
    }
}
