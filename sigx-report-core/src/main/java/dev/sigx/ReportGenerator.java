package dev.sigx;

import dev.sigx.diff.RunDiff;
import dev.sigx.model.Finding;
import dev.sigx.model.Run;
import dev.sigx.model.StoreInfo;
import java.util.List;
import java.util.Map;

/** The recipe: stores in, report out. Both front doors call it. */
public final class ReportGenerator {
    private final Progress progress;

    public ReportGenerator(Progress progress) {
        this.progress = progress;
    }

    /** Reads the stores and publishes the site with its exports. */
    public ReportSummary report(ReportRequest request) throws ReportException {
        throw new UnsupportedOperationException(progress.toString());
    }

    /** Reads the stores and publishes the exports alone. */
    public ReportSummary export(ReportRequest request) throws ReportException {
        throw new UnsupportedOperationException();
    }

    /** Reads the stores and tells what a reader sees; writes nothing. */
    public Inspection inspect(ReportRequest request) throws ReportException {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares two runs; writes nothing.
     *
     * @param baseline id, {@code store:id} or unique name
     * @param run the same
     */
    public Comparison diff(ReportRequest request, String baseline, String run) throws ReportException {
        throw new UnsupportedOperationException();
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
