package dev.sigx;

import dev.sigx.model.Finding;
import dev.sigx.publish.NewFiles;
import dev.sigx.store.StoreFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real rooms. Says which class answers which question and nothing else. */
public final class House implements Rooms {
    @Override
    public ReportSummary report(ReportRequest request, Progress progress) throws ReportException {
        return new ReportGenerator(progress).report(request);
    }

    @Override
    public ReportSummary export(ReportRequest request, Progress progress) throws ReportException {
        return new ReportGenerator(progress).export(request);
    }

    @Override
    public ReportGenerator.Inspection inspect(ReportRequest request, Progress progress) throws ReportException {
        return new ReportGenerator(progress).inspect(request);
    }

    @Override
    public ReportGenerator.Comparison diff(ReportRequest request, String baseline, String run, Progress progress)
            throws ReportException {
        return new ReportGenerator(progress).diff(request, baseline, run);
    }

    @Override
    public String diffJson(ReportGenerator.Comparison comparison) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> kinds() {
        return new StoreFinder().kinds();
    }

    @Override
    public Configured configuration(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> starterFiles(String store) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Finding> validate(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verified verify(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void create(Path folder, Map<String, String> files) throws IOException {
        NewFiles.create(folder, files);
    }
}
