package dev.sigx.store.files;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads what a profiler says of runs whose store has no place for it: GPU and CPU time and fallbacks by run id, as YAML,
 * JSON or CSV, described in {@code docs/timings.md}. Files of other extensions are passed over. What cannot be used
 * costs one finding each and never an exception.
 */
public final class TimingsFiles {
    /** Columns of the CSV form, in the order in which the documentation names them. */
    static final List<String> COLUMNS =
            List.of("run", "store", "gpuMillis", "cpuMillis", "gpuOperations", "fallbacks", "device", "lastFallback");

    static final KnownNames NAMES =
            KnownNames.of("store", "gpuMillis", "cpuMillis", "gpuOperations", "fallbacks", "device", "lastFallback");
    static final KnownNames ROOT_NAMES = KnownNames.of(SchemaVersion.FIELD, "runs");

    /**
     * The timings by run, in the order of the files. A key without a store stands for the run of that id in any store.
     * Of two timings for the same key the later one counts, with a finding.
     */
    public Map<RunKey, Timings> read(StoreSource source, Consumer<Finding> findings) {
        return read(source, findings, (run, where) -> {});
    }

    /**
     * The same.
     *
     * @param places told where the timings of each run stand; of two for the same key, the later one last
     */
    public Map<RunKey, Timings> read(
            StoreSource source, Consumer<Finding> findings, BiConsumer<RunKey, SourceLocation> places) {
        FindingLog log = new FindingLog(source.id(), findings);
        TimingsTable table = new TimingsTable(places, log);
        for (String file : source.files()) {
            if (SmallFile.isDocument(file)) {
                document(Document.read(source.root(), file, log), table, log);
            } else if (SmallFile.extension(file).equals("csv")) {
                String text = SmallFile.read(source.root(), file, log);
                if (text != null) {
                    new TimingsCsv(file, table, log).read(text);
                }
            } else if (source.root().isFile()) {
                log.warning(
                        "unknown-file-kind",
                        "A timings file ends in .yaml, .yml, .json or .csv; this one was left out.",
                        SourceLocation.of(file));
            }
        }
        return table.byRun();
    }

    private static void document(Node written, TimingsTable table, FindingLog log) {
        if (written == null) {
            return;
        }
        if (!written.isObject() || written.field("runs") == null) {
            log.error(
                    "not-timings",
                    "A timings file holds an object whose field runs has one entry for each run id; it was left out.",
                    written.where());
            return;
        }
        Node root = FormatSteps.UNVERSIONED.newest(written, log);
        Fields fields = new Fields(root, log.store(), log.findings());
        if (!SchemaVersion.readable(fields, log)) {
            return;
        }
        Fields runs = fields.object("runs");
        UnknownFields.note(root, fields, ROOT_NAMES, log);
        if (runs == null) {
            return;
        }
        root.field("runs").fields().forEach((run, entry) -> entry(run, entry, table, log));
    }

    private static void entry(String run, Node entry, TimingsTable table, FindingLog log) {
        if (!entry.isObject()) {
            log.error(
                    "wrong-timings-entry",
                    "The timings of a run are an object with fields such as cpuMillis, found " + Excerpt.of(entry)
                            + "; left out.",
                    entry.where());
            return;
        }
        Fields fields = new Fields(entry, log.store(), log.findings());
        // An entry that says its store takes its name whole, so that ids with a colon can be written.
        RunReference key =
                fields.has("store") ? new RunReference(fields.id("store", ""), run) : RunReferences.parse(run);
        Timings timings = new Timings(
                amount(fields, "gpuMillis", table),
                amount(fields, "cpuMillis", table),
                count(fields, "gpuOperations", table),
                count(fields, "fallbacks", table),
                fields.text("device", ""),
                fields.text("lastFallback", ""));
        UnknownFields.note(entry, fields, NAMES, log);
        table.put(new RunKey(key.store(), key.run()), timings, entry.where());
    }

    private static Num amount(Fields fields, String name, TimingsTable table) {
        Num number = fields.number(name);
        return fields.has(name) ? table.amount(name, number, fields.node(name).where()) : number;
    }

    private static Num count(Fields fields, String name, TimingsTable table) {
        Num number = fields.number(name);
        return fields.has(name) ? table.count(name, number, fields.node(name).where()) : number;
    }
}
