package dev.sigx.store.neurolingua;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Limits;
import dev.sigx.store.Node;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one run of the app. Its training text, its history and its model go by without ever being whole in memory. */
final class RunReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "projectId",
            "name",
            "config",
            "corpus",
            "corpusChecksum",
            "decisionLedger",
            "results",
            "modelData",
            "createdAt",
            "startedAt",
            "completedAt",
            "status");

    private final Reading reading;
    private final Prompts prompts;
    private final Governance governance;
    private final References references;

    RunReader(Reading reading, Prompts prompts, Governance governance, References references) {
        this.reading = reading;
        this.prompts = prompts;
        this.governance = governance;
        this.references = references;
    }

    /** Reads the run on which the parser stands; where the document breaks off inside, what was read is kept. */
    void read(JsonParser parser, String pointer) {
        SourceLocation where = reading.where(parser, pointer);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String message = "Expected an object that describes a run; what stands here was left out.";
            reading.finding(Finding.error("wrong-type", message, reading.store(), where));
            parser.skipChildren();
            return;
        }
        RunDraft run = new RunDraft(reading.store());
        run.where = where;
        Node object = Documents.emptyObject(parser, reading.file(), pointer);
        Large large = new Large(reading, parser, run, pointer);
        try {
            Documents.fill(object, large.bounded, reading.file(), reading.oddities(run::finding), large);
            large.reportCut(pointer);
        } catch (JacksonException broken) {
            run.brokeOff(object);
            if (object.field("id") != null && object.field("id").kind() == Node.Kind.STRING) {
                finish(run, object, large.corpus, pointer);
            }
            throw broken;
        }
        finish(run, object, large.corpus, pointer);
    }

    private void finish(RunDraft run, Node object, CorpusDigest corpus, String pointer) {
        Consumer<Finding> findings = run::finding;
        Fields fields = new Fields(object, run.store, findings);
        run.id = fields.id("id", "");
        if (run.id.isEmpty()) {
            run.id = "run-at-" + pointer.substring(pointer.lastIndexOf('/') + 1);
            run.warn("missing-id", "The run has no id; it is called " + run.id + " here.", run.where);
        }
        run.projectId = fields.id("projectId", "");
        run.name = fields.text("name", "");
        run.createdAt = fields.instant("createdAt");
        run.startedAt = fields.instant("startedAt");
        run.completedAt = fields.instant("completedAt");
        run.settings = fields.values("config");
        status(run, fields);
        results(run, fields, object.field("results"));
        run.data = data(run, corpus, fields.id("corpusChecksum", ""));
        Fields ledger = fields.object("decisionLedger");
        if (ledger != null) {
            run.ledger = Ledgers.read(ledger, run.store, findings);
        }
        run.keep(object, KNOWN);
        references.run(run);
        run.submit(reading, governance);
    }

    private static void status(RunDraft run, Fields fields) {
        run.reportedStatus = fields.text("status", "");
        run.status = switch (run.reportedStatus) {
            case "pending" -> RunStatus.PENDING;
            case "running" -> RunStatus.RUNNING;
            case "completed" -> RunStatus.COMPLETED;
            case "failed" -> RunStatus.FAILED;
            case "stopped" -> RunStatus.STOPPED;
            default -> RunStatus.UNKNOWN;
        };
        if (run.status == RunStatus.UNKNOWN && !run.partial) {
            String message = run.reportedStatus.isEmpty()
                    ? "The run has no status."
                    : "The status \"" + run.reportedStatus + "\" is none of the app's.";
            run.warn("unknown-status", message, run.where);
        }
    }

    private void results(RunDraft run, Fields fields, Node node) {
        run.results = node == null ? run.where : node.where();
        Fields results = fields.object("results");
        if (results == null) {
            // The results broke off: a part of a history says nothing about the whole.
            run.history.clear();
            return;
        }
        run.hasResults = true;
        run.reported = reported(run, results, node, "finalLoss", "finalAccuracy", "finalPerplexity");
        run.outputs = prompts.outputs(results, run.projectId, run.store, run::finding);
        run.keep(node, Set.of("finalLoss", "finalAccuracy", "finalPerplexity", "trainingHistory", "scenarioResults"));
    }

    /** The final values that a store claims, under the names that it gives them. */
    static RunMetrics.Reported reported(
            RunDraft run, Fields results, Node node, String loss, String accuracy, String perplexity) {
        return new RunMetrics.Reported(
                finalValue(run, results, node, loss),
                finalValue(run, results, node, accuracy),
                finalValue(run, results, node, perplexity));
    }

    private static Num finalValue(RunDraft run, Fields results, Node node, String name) {
        Node field = node.field(name);
        if (field != null && field.isNull()) {
            String message =
                    name + " is null, which is how JSON writes a value that is not finite: the run diverged. It "
                            + "counts as missing.";
            run.warn("null-metric", message, field.where());
        }
        return results.number(name);
    }

    private static DataIdentity data(RunDraft run, CorpusDigest corpus, String stored) {
        if (corpus == null) {
            return new DataIdentity("", "", stored, Num.MISSING);
        }
        if (corpus.units() == 0 && !stored.isEmpty() && !stored.equals(corpus.checksum())) {
            String message = "The training text is empty but its checksum is not that of an empty text: the text was "
                    + "removed. Only the checksum identifies the data.";
            run.finding(Finding.note("corpus-removed", message, run.store, run.where));
            return new DataIdentity("", "", stored, Num.MISSING);
        }
        if (!stored.isEmpty() && !stored.equals(corpus.checksum())) {
            String message = "The stored corpus checksum is " + stored + ", that of the stored text is "
                    + corpus.checksum() + ". The text itself was fingerprinted.";
            run.warn("checksum-mismatch", message, run.where);
        }
        return new DataIdentity(
                "", corpus.sha256(), stored.isEmpty() ? corpus.checksum() : stored, Num.of(corpus.units()));
    }

    /** Takes the three large values of a run out of the stream. */
    private static final class Large implements Documents.Streamed {
        private final Reading reading;
        private final JsonParser parser;
        private final RunDraft run;
        private final String pointer;
        private final BoundedParser bounded;
        private CorpusDigest corpus;
        private String field = "";

        Large(Reading reading, JsonParser parser, RunDraft run, String pointer) {
            this.reading = reading;
            this.parser = parser;
            this.run = run;
            this.pointer = pointer;
            this.bounded = new BoundedParser(parser);
        }

        @Override
        public boolean take(String place) {
            if (place.indexOf('/', pointer.length() + 1) < 0) {
                reportCut(field);
                bounded.allow(Limits.TREE_VALUES);
                field = place;
            }
            switch (place.substring(pointer.length())) {
                case "/corpus" -> corpus(place);
                case "/modelData" -> model(place);
                case "/results/trainingHistory" -> {
                    new HistoryReader(reading, parser, run.history).points(place, run::finding);
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void corpus(String place) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                CorpusDigest digest = new CorpusDigest();
                parser.getString(digest);
                corpus = digest;
            } else {
                notNull(place, "text");
            }
        }

        private void model(String place) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                ModelScan scan = ModelScan.read(parser);
                run.model = scan.isEmpty() ? null : scan;
            } else {
                notNull(place, "an object");
            }
        }

        private void notNull(String place, String wanted) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                run.warn("wrong-type", "Expected " + wanted + "; ignored.", reading.where(parser, place));
            }
            parser.skipChildren();
        }

        void reportCut(String place) {
            if (bounded.wasCut()) {
                String message = "More than " + Limits.TREE_VALUES + " values; the rest was left out.";
                run.warn("tree-cut", message, reading.at(field.isEmpty() ? place : field));
                bounded.allow(Limits.TREE_VALUES);
            }
        }
    }
}
