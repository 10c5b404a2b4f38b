package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a ProjectExport of schema version 1. Its parts may come in any order; two of them may be absent. */
final class ProjectExportReader {
    private final Reading reading;
    private final Prompts prompts = new Prompts();
    private final References references;
    private final Sections sections;
    private final Set<String> seen = new HashSet<>();

    ProjectExportReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
        this.sections = new Sections(reading, prompts, references, Governance.NONE);
    }

    void read(String file) throws IOException {
        boolean whole = reading.document(file, this::document);
        if (whole) {
            for (String section : new String[] {"projects", "runs"}) {
                if (!seen.contains(section)) {
                    String message = "The export has no list of " + section + ".";
                    reading.finding(
                            Finding.warning("section-missing", message, reading.store(), SourceLocation.of(file)));
                }
            }
        }
        references.report();
    }

    private void document(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String pointer = SourceLocation.pointer("", name);
            parser.nextToken();
            if (!seen.add(name)) {
                String message = "The export has this field more than once; all of them were read.";
                SourceLocation where = reading.where(parser, pointer);
                reading.finding(Finding.warning("duplicate-key", message, reading.store(), where));
            }
            switch (name) {
                case "schemaVersion" -> {
                    if (parser.currentToken().isScalarValue()) {
                        reading.sink().schemaVersion(parser.getString());
                    }
                    parser.skipChildren();
                }
                case "projects" -> sections.projects(parser, pointer);
                case "runs" -> {
                    if (!seen.contains("projects")) {
                        collectPrompts();
                    }
                    sections.runs(parser, pointer);
                }
                case "comparisons" -> sections.comparisons(parser, pointer);
                case "decisions" -> sections.decisions(parser, pointer);
                case "metadata" -> parser.skipChildren();
                default -> {
                    String message = "The export has a part \"" + shortened(name) + "\" that is not known; skipped.";
                    SourceLocation where = reading.where(parser, pointer);
                    reading.finding(Finding.note("unknown-section", message, reading.store(), where));
                    parser.skipChildren();
                }
            }
        }
    }

    /** The runs come first here: a quick look at the projects gives the texts of the prompts that the runs name. */
    private void collectPrompts() throws IOException {
        reading.document(reading.file(), true, parser -> {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean projects = parser.currentName().equals("projects");
                parser.nextToken();
                if (projects) {
                    sections.prompts(parser, "/projects");
                } else {
                    parser.skipChildren();
                }
            }
        });
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
