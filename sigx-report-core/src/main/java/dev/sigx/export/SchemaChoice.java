package dev.sigx.export;

import dev.sigx.model.SourceLocation;
import dev.sigx.store.Node;
import dev.sigx.store.files.FormatSteps;
import java.io.IOException;
import java.util.function.Consumer;

/** Chooses by its version what a document is held against, and says so where that is not the version itself. */
final class SchemaChoice {
    private final Consumer<Problem> problems;

    SchemaChoice(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** A form from before the first version has no schema; what its steps make of it has one. */
    Node newest(SchemaResources kind, Node written) {
        FormatSteps steps = kind == SchemaResources.SCENARIO
                ? FormatSteps.SCENARIO
                : kind == SchemaResources.DECISION ? FormatSteps.DECISION : null;
        if (steps == null || !steps.isOlder(written)) {
            return written;
        }
        return steps.newest(written, (code, message) -> problems.accept(Problem.note(written.where(), message)));
    }

    /** The check for a document with that version field, which may be null; null where it is newer than all we have. */
    SchemaCheck of(SchemaResources newest, Node version) throws IOException {
        return version == null ? SchemaCheck.of(newest, false) : of(newest, version.text(), version.where());
    }

    /** The check for a document of that version, or null where it is newer than all we have. */
    SchemaCheck of(SchemaResources newest, String written, SourceLocation where) throws IOException {
        DocumentVersion version = DocumentVersion.of(written);
        DocumentVersion known = DocumentVersion.of(newest.version());
        if (version == null || version.major() < known.major()) {
            return SchemaCheck.of(newest, false);
        }
        if (version.major() > known.major()) {
            problems.accept(Problem.error(
                    where,
                    "Version " + Spelling.shortened(written.strip()) + " of " + newest.aTitle() + " is newer than "
                            + known.major() + ".x, which this tool reads."));
            return null;
        }
        boolean newer = version.minor() > known.minor();
        if (newer) {
            problems.accept(Problem.note(
                    where,
                    "Version " + Spelling.shortened(written.strip()) + " is newer than " + known.major() + "."
                            + known.minor() + "; what it added is not checked."));
        }
        return SchemaCheck.of(newest.of(version), newer);
    }
}
