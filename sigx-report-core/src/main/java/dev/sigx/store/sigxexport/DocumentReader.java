package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks through one document. Runs are handed over as they come; scenarios and decisions wait until all runs are known,
 * because they refer to them.
 */
final class DocumentReader {
    /** What a report computes anew from the rest. */
    private static final Set<String> COMPUTED = Set.of(
            "schemaVersion",
            "generator",
            "title",
            "asOf",
            "notableChange",
            "historyIncluded",
            "historyPoints",
            "stores",
            "diffs",
            "findings");

    private static final int MOST_NAMES = 10;

    private final String store;
    private final String file;
    private final StoreSink sink;
    private final Identities projects = new Identities();
    private final Identities runs = new Identities();
    private final Set<String> unknown = new TreeSet<>(CodePoints.ORDER);
    private final List<Node> scenarios = new ArrayList<>();
    private final List<Node> decisions = new ArrayList<>();
    private final RecordReader records;

    DocumentReader(String store, String file, StoreSink sink) {
        this.store = store;
        this.file = file;
        this.sink = sink;
        this.records = new RecordReader(store, sink, projects, runs, unknown);
    }

    void read(InputStream in) {
        try (JsonParser parser = Documents.json(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                sink.finding(Finding.error(
                        "not-an-export",
                        "An export is a JSON object; nothing was read.",
                        store,
                        SourceLocation.of(file)));
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                field(parser, parser.currentName());
            }
        }
    }

    private void field(JsonParser parser, String name) {
        parser.nextToken();
        switch (name) {
            case "runs" -> runs(parser);
            case "projects" -> each(parser, "/projects", records::project);
            case "scenarios" -> each(parser, "/scenarios", scenarios::add);
            case "decisions" -> each(parser, "/decisions", decisions::add);
            default -> {
                if (!COMPUTED.contains(name)) {
                    unknown.add(name);
                }
                parser.skipChildren();
            }
        }
    }

    private interface NodeTaker {
        void take(Node node);
    }

    private void each(JsonParser parser, String pointer, NodeTaker taker) {
        if (isList(parser, pointer)) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                taker.take(Documents.node(parser, file, pointer + "/" + i, oddities(store, sink::finding)));
            }
        }
    }

    private void runs(JsonParser parser) {
        if (!isList(parser, "/runs")) {
            return;
        }
        RunReader reader = new RunReader(store, file, sink, projects, runs, unknown);
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
        sink.finding(Finding.warning(
                "wrong-type", "Expected " + wanted + "; ignored.", store, Documents.where(parser, file, pointer)));
        parser.skipChildren();
    }

    static Finding duplicateField(String store, SourceLocation where) {
        return Finding.warning("duplicate-field", "The field stands twice; the later one is used.", store, where);
    }

    static Documents.Oddities oddities(String store, Consumer<Finding> findings) {
        return new Documents.Oddities() {
            @Override
            public void repeated(SourceLocation where) {
                findings.accept(duplicateField(store, where));
            }

            @Override
            public void tooDeep(SourceLocation where) {
                findings.accept(Documents.treeCut(store, where));
            }
        };
    }

    /** Hands over what waited for the runs. */
    void finish() {
        scenarios.forEach(records::scenario);
        decisions.forEach(records::decision);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown.stream().limit(MOST_NAMES).toList());
            String rest = unknown.size() > MOST_NAMES ? " and " + (unknown.size() - MOST_NAMES) + " more" : "";
            sink.finding(Finding.note(
                    "unknown-fields",
                    "Fields that this version does not know were left out: " + names + rest + ".",
                    store,
                    SourceLocation.of(file)));
        }
    }
}
