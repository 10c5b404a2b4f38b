package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.Preamble;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks through one document. Runs are handed over as they come; scenarios and decisions wait until all runs are known,
 * because they refer to them. Diffs are computed anew and not looked at.
 */
final class DocumentReader {
    private final Reading reading;
    private final RecordReader records;
    private final RootReader roots;
    private final List<Node> scenarios = new ArrayList<>();
    private final List<Node> decisions = new ArrayList<>();
    private Node root;
    private final CsvHistory histories;
    private boolean tellsFindings;

    /** @param histories that lie beside the document because it does not carry them, or null */
    DocumentReader(Reading reading, CsvHistory histories) {
        this.reading = reading;
        this.histories = histories;
        this.records = new RecordReader(reading);
        this.roots = new RootReader(reading);
    }

    void read(InputStream in) {
        try (JsonParser parser = Documents.json(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                reading.findings()
                        .accept(Finding.error(
                                "not-an-export",
                                "An export is a JSON object; nothing was read.",
                                reading.store(),
                                SourceLocation.of(reading.file())));
                return;
            }
            root = Documents.emptyObject(parser, reading.file(), "");
            Documents.fill(
                    root,
                    parser,
                    reading.file(),
                    reading.oddities(reading.findings()),
                    pointer -> takes(parser, pointer));
        }
    }

    /** Takes the large fields of the root out of the stream. */
    private boolean takes(JsonParser parser, String pointer) {
        switch (pointer) {
            case "/runs" -> runs(parser);
            case "/stores" -> each(parser, pointer, roots::store);
            case "/projects" -> each(parser, pointer, records::project);
            case "/scenarios" -> each(parser, pointer, scenarios::add);
            case "/decisions" -> each(parser, pointer, decisions::add);
            case "/findings" -> {
                tellsFindings = parser.currentToken() == JsonToken.START_ARRAY;
                each(parser, pointer, roots::finding);
            }
            case "/diffs" -> parser.skipChildren();
            default -> {
                return false;
            }
        }
        return true;
    }

    private interface NodeTaker {
        void take(Node node);
    }

    private void each(JsonParser parser, String pointer, NodeTaker taker) {
        if (isList(parser, pointer)) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                taker.take(Documents.node(
                        parser, reading.file(), pointer + "/" + i, reading.oddities(reading.findings())));
            }
        }
    }

    private void runs(JsonParser parser) {
        if (!isList(parser, "/runs")) {
            return;
        }
        RunReader reader = new RunReader(reading, histories);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String pointer = "/runs/" + i;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                reader.read(parser, pointer);
            } else {
                wrong(parser, pointer, "a run, which is an object");
            }
        }
    }

    private boolean isList(JsonParser parser, String pointer) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            wrong(parser, pointer, "a list");
        }
        return false;
    }

    private void wrong(JsonParser parser, String pointer, String wanted) {
        reading.findings()
                .accept(Finding.warning(
                        "wrong-type",
                        "Expected " + wanted + "; ignored.",
                        reading.store(),
                        Documents.where(parser, reading.file(), pointer)));
        parser.skipChildren();
    }

    /**
     * Hands over what waited for the runs, and the findings last.
     *
     * @param damaged the finding of a document that breaks off, or null
     */
    void finish(Finding damaged) {
        if (damaged != null) {
            reading.findings().accept(damaged);
        }
        scenarios.forEach(scenario -> records.scenario(scenario, tellsFindings));
        decisions.forEach(decision -> records.decision(decision, tellsFindings));
        if (root != null) {
            reading.sink().preamble(withHistories(roots.preamble(root)));
        }
        Finding unknown = reading.unknown().finding(reading.store(), reading.file());
        if (unknown != null) {
            reading.findings().accept(unknown);
        }
        reading.findings().handOver(reading.sink());
    }

    /** A document whose histories were beside it lacks nothing. */
    private Preamble withHistories(Preamble said) {
        if (histories == null || histories.points() == 0 || !said.historyLeftOut()) {
            return said;
        }
        if (histories.points() != said.historyPoints()) {
            reading.findings()
                    .accept(Finding.warning(
                            "history-incomplete",
                            "The document speaks of " + said.historyPoints()
                                    + " points of histories; the table beside it" + " has " + histories.points()
                                    + ", which were read.",
                            reading.store(),
                            SourceLocation.of(reading.file())));
        }
        return said.withHistories();
    }
}
