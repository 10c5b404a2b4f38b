package dev.sigx.verify;

import dev.sigx.export.DescribedFields;
import dev.sigx.model.Series;
import dev.sigx.report.Report;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Holds an export document against a report that was assembled from its runs, record by record: memory does not grow with
 * the number of runs. A document of this tool is compared field by field; of one that another hand wrote, what is computed.
 */
final class DocumentComparison {
    private static final String STATISTICS = "statistics of metrics whose history is not in the archive";
    private static final String INEXACT = "statistics that agree with their history to nine digits and not to the last";
    private static final Set<String> OF_THE_WRITER = Set.of("schemaVersion", "generator", "historyIncluded");

    private final CheckLog log;
    private final String file;
    private final Report report;
    private final RecomputedRecords recomputed;
    private final DescribedFields known;
    private final boolean derivedOnly;
    private final TreeComparison trees;
    private final ObjLongConsumer<String> progress;
    private final Set<RecordKind> seen = EnumSet.noneOf(RecordKind.class);
    private String defaultStore = "";

    /** @param head what the document says of itself */
    DocumentComparison(CheckLog log, String file, DocumentHead head, Report report, ObjLongConsumer<String> progress)
            throws IOException {
        this.log = log;
        this.file = file;
        this.report = report;
        this.recomputed = new RecomputedRecords(report);
        this.known = DescribedFields.of(head.schemaVersion());
        this.derivedOnly = !head.isOurs();
        this.trees = new TreeComparison(log, file, known, derivedOnly);
        this.progress = progress;
    }

    void compare(InputStream in) throws IOException {
        try (JsonParser parser = Documents.json(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                root(parser);
                nothingIsMissing();
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException damaged) {
            log.unchecked("records after the place where the document breaks off", 1);
        }
    }

    private void root(JsonParser parser) {
        Node head = recomputed.head();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            RecordKind kind = RecordKind.of(name);
            JsonToken value = parser.nextToken();
            if (kind != null && value == JsonToken.START_ARRAY) {
                seen.add(kind);
                records(parser, kind);
            } else {
                Node said = Records.read(parser);
                Node now = head.fields().remove(name);
                if (kind == null && now != null && !OF_THE_WRITER.contains(name)) {
                    trees.compare(said, now, Place.ROOT.field(name));
                }
            }
        }
        head.fields().forEach((name, now) -> {
            if (!OF_THE_WRITER.contains(name)) {
                trees.compare(null, now, Place.ROOT.field(name));
            }
        });
    }

    private void records(JsonParser parser, RecordKind kind) {
        for (long i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Node record = Records.read(parser);
            if (record.isObject()) {
                record(kind, record, i);
                progress.accept("checking " + kind.list(), i + 1);
            }
        }
    }

    private void record(RecordKind kind, Node record, long index) {
        RecordIndex<RecomputedRecords.Now> now = recomputed.of(kind);
        List<String> key = kind.key(record, defaultStore);
        RecomputedRecords.Now found = now.take(key);
        if (found == null && kind != RecordKind.STORES && record.field("store") == null) {
            String store = now.storeOf(key);
            if (store != null) {
                defaultStore = store;
                key = kind.key(record, defaultStore);
                found = now.take(key);
            }
        }
        Place place = Place.item(kind.list(), index, kind.label(key));
        log.checked(kind.list(), 1);
        if (found == null) {
            if (kind == RecordKind.DIFFS || !derivedOnly) {
                log.mismatch(file, place.text(), "is not recomputed from the archived runs");
            }
            return;
        }
        prepare(kind, record, found);
        trees.compare(record, found.node(), place);
        trees.passOver(way -> false);
    }

    private void prepare(RecordKind kind, Node record, RecomputedRecords.Now found) {
        switch (kind) {
            case RUNS -> {
                statistics(record, found);
                if (record.field("history") != null && !derivedOnly) {
                    found.node().fields().put("history", recomputed.history(found.run()));
                }
            }
            case DIFFS, SCENARIOS, DECISIONS -> atSteps(kind, record);
            default -> {}
        }
    }

    /** What a metric says of its history cannot be computed where that is elsewhere. */
    private void statistics(Node record, RecomputedRecords.Now found) {
        Node metrics = record.field("metrics");
        Node now = found.node().field("metrics");
        if (metrics == null || now == null) {
            return;
        }
        metrics.fields().forEach((name, metric) -> {
            Node other = now.field(name);
            if (!metric.isObject() || other == null) {
                return;
            }
            Series series = found.run().series(name);
            if (series == null || series.count() == 0) {
                log.unchecked(STATISTICS, DerivedFields.takeStatistics(metric));
                DerivedFields.takeStatistics(other);
            } else {
                // Where reading believes what is stored, that is near to what the history gives.
                log.unchecked(INEXACT, HistoryStatistics.of(series).inexact(other));
            }
        });
    }

    /** A value at a step stands in the history only. */
    private void atSteps(RecordKind kind, Node record) {
        if (!report.terms().historyLeftOut() || !speaksOfSteps(kind, record)) {
            return;
        }
        log.unchecked(kind.list() + " that speak of a step, whose history is not in the archive", 1);
        trees.passOver(way -> switch (kind) {
            case DIFFS ->
                way.startsWith("diffs[].metrics")
                        || way.startsWith("diffs[].summary")
                        || way.startsWith("diffs[].comparable");
            case SCENARIOS -> way.equals("scenarios[].verdict");
            default -> way.startsWith("decisions[].evidence");
        });
    }

    private boolean speaksOfSteps(RecordKind kind, Node record) {
        return switch (kind) {
            case DIFFS -> anyAtStep(record.field("metrics"));
            case SCENARIOS ->
                PartNames.text(record, "statistic").startsWith("step")
                        || (report.terms().statistic() != null
                                && report.terms().statistic().isAtStep());
            default ->
                record.field("evidence") != null
                        && anyAtStep(record.field("evidence").field("observations"));
        };
    }

    private static boolean anyAtStep(Node parts) {
        return parts != null
                && parts.items().stream()
                        .anyMatch(part -> PartNames.text(part, "statistic").startsWith("step"));
    }

    private void nothingIsMissing() {
        for (RecordKind kind : RecordKind.values()) {
            // Reading finds more in a document that is damaged; what is damaged is told where it stands.
            if (derivedOnly || kind == RecordKind.FINDINGS || !known.has(kind.list())) {
                continue;
            }
            for (List<String> key : recomputed.of(kind).left()) {
                String list = seen.contains(kind) ? "" : " with the whole list";
                log.mismatch(
                        file,
                        kind.list() + " (" + kind.label(key) + ")",
                        "is missing" + list + ", but recomputed from the archived runs");
            }
        }
    }
}
