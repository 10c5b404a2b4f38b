package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Node;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a dump of the browser's localStorage: an object of keys, each with a string that holds JSON. The keys come in
 * whatever order the browser had, so the governor's notes and the projects are read first, in passes of their own. All
 * other keys, of this app or of others on the same origin, are skipped unread.
 */
final class LocalStorageReader {
    private static final String PROJECTS = "neuro-lingua-projects-v1";
    private static final String RUNS = "neuro-lingua-runs-v1";
    private static final String COMPARISONS = "neuro-lingua-comparisons-v1";
    private static final String DECISIONS = "neuro-lingua-decisions-v1";
    private static final String GOVERNANCE = "neuro-lingua-governance-v1";
    private static final String ACTIVE_PROJECT = "neuro-lingua-active-project-v1";
    private static final String ACTIVE_RUN = "neuro-lingua-active-run-v1";

    private final Reading reading;
    private final References references;
    private final Set<String> seen = new HashSet<>();
    private Governance governance = Governance.NONE;

    LocalStorageReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
    }

    /** What is done with the JSON inside a value. */
    private interface Stored {
        void read(JsonParser parser, String pointer) throws IOException;
    }

    void read(String file) throws IOException {
        pass(file, true, Map.of(GOVERNANCE, this::governance));
        Sections sections = new Sections(reading, new Prompts(), references, governance);
        pass(file, true, Map.of(PROJECTS, sections::projects));
        boolean whole = pass(
                file,
                false,
                Map.of(
                        RUNS, sections::runs,
                        COMPARISONS, sections::comparisons,
                        DECISIONS, sections::decisions,
                        ACTIVE_PROJECT, this::activeProject,
                        ACTIVE_RUN, this::activeRun));
        // The app writes a key with its first record: a key that is not there stands for an empty list.
        if (whole && !seen.contains(PROJECTS)) {
            references.projectsComplete();
        }
        if (whole && !seen.contains(RUNS)) {
            references.runsComplete();
        }
        references.report();
        if (governance.looseAlerts() > 0) {
            String message = governance.looseAlerts()
                    + " alerts of the governor belong to no run of the store; they are" + " not shown.";
            SourceLocation where = new SourceLocation(file, 0, SourceLocation.pointer("", GOVERNANCE));
            reading.finding(Finding.note("alerts-without-run", message, reading.store(), where));
        }
    }

    /**
     * Goes through the keys once and reads some of them.
     *
     * @param quiet whether a break of the document goes unreported, because another pass reports it
     */
    private boolean pass(String file, boolean quiet, Map<String, Stored> wanted) throws IOException {
        return reading.document(file, quiet, parser -> {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                Stored stored = wanted.get(key);
                if (!quiet && !seen.add(key)) {
                    String message = "The dump has this key more than once; all of them were read.";
                    SourceLocation where = reading.where(parser, SourceLocation.pointer("", key));
                    reading.finding(Finding.warning("duplicate-key", message, reading.store(), where));
                }
                if (stored == null) {
                    parser.skipChildren();
                } else {
                    value(parser, SourceLocation.pointer("", key), stored);
                }
            }
        });
    }

    private void value(JsonParser parser, String pointer, Stored stored) throws IOException {
        SourceLocation where = reading.where(parser, pointer);
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            reading.text(parser.getString(), where.line(), pointer, inner -> stored.read(inner, pointer));
            return;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            String message = "Expected a text that holds JSON, as localStorage keeps it; left out.";
            reading.finding(Finding.error("wrong-type", message, reading.store(), where));
        }
        parser.skipChildren();
    }

    private void governance(JsonParser parser, String pointer) {
        Node state = reading.node(parser, pointer);
        if (!state.isNull()) {
            governance = Governance.read(state, reading.store(), reading::finding);
        }
    }

    private void activeProject(JsonParser parser, String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            references.activeProject(parser.getString(), reading.at(pointer));
        }
        parser.skipChildren();
    }

    private void activeRun(JsonParser parser, String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            references.activeRun(parser.getString(), reading.at(pointer));
        }
        parser.skipChildren();
    }
}
