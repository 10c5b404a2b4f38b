package dev.sigx;

import dev.sigx.changes.ReleaseChanges;
import dev.sigx.model.Finding;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the front doors ask of the rooms behind them, in one list. {@link House} is the real one; the tests of a front
 * door bring their own.
 */
public interface Rooms {
    /**
     * Says that {@link #report} will most likely be called next, so that what needs no input may begin.
     *
     * @param output where the report will most likely be; where one is that may be fresh, nothing begins
     */
    default void expectReport(Path output) {}

    /** As {@link ReportGenerator#report}. */
    ReportSummary report(ReportRequest request, Progress progress) throws ReportException;

    /** As {@link ReportGenerator#export}. */
    ReportSummary export(ReportRequest request, Progress progress) throws ReportException;

    /**
     * Reads the stores and writes the archive of a release into the output folder of the request; the summary names the
     * archive.
     *
     * @param choices checked, with a release
     */
    ReportSummary archive(ReportRequest request, ArchiveChoices choices, Progress progress) throws ReportException;

    /**
     * Whether the signature beside an archive was made of it with the private key to that public one.
     *
     * @throws ReportException where there is none, or the key cannot be used
     */
    boolean isSignedBy(Path archive, Path publicKey) throws ReportException;

    /** As {@link StoreInspector#inspect}. */
    StoreInspector.Inspection inspect(ReportRequest request, Progress progress) throws ReportException;

    /** As {@link StoreInspector#diff}. */
    StoreInspector.Comparison diff(ReportRequest request, String baseline, String run, Progress progress)
            throws ReportException;

    /** As {@link ReleaseComparison#isArchive}. */
    boolean isArchive(Path path);

    /** As {@link ReleaseComparison#between}. */
    ReleaseChanges changes(Path before, Path after, Progress progress) throws ReportException;

    /** Changes as one JSON document of their own format, with a line end. */
    String changesJson(ReleaseChanges changes);

    /** A comparison as one JSON document in the shape of the export's {@code diffs}, with a line end. */
    String diffJson(StoreInspector.Comparison comparison);

    /** The kinds of store that can be read, sorted. */
    List<String> kinds();

    /** Reads a configuration file; relative paths in it are resolved against its folder. */
    Configured configuration(Path file) throws IOException;

    /**
     * The files that {@code init} writes, by path relative to the new folder.
     *
     * @param store path of the store as the configuration shall name it, empty for a placeholder
     * @param read the store itself, whose first runs are named; null for placeholders
     */
    Map<String, String> starterFiles(String store, Path read) throws ReportException;

    /** Writes files that must not exist yet; none where one does. */
    void create(Path folder, Map<String, String> files) throws IOException;

    /** What is wrong with a file by its schema, in the order of the file; empty where it is valid. */
    List<Finding> validate(Path file) throws IOException;

    /** As {@link ArchiveCheck#check}. */
    Verification verify(VerifyRequest request, Progress progress) throws ReportException;

    /**
     * What a configuration file says.
     *
     * @param options what could be understood
     * @param problems in the order of the file; one of severity error forbids a build
     */
    record Configured(ReportOptions options, List<Finding> problems) {
        public Configured {
            problems = List.copyOf(problems);
        }
    }
}
