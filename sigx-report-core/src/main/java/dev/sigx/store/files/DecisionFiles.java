package dev.sigx.store.files;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Fields;
import dev.sigx.store.Limits;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads decisions: Markdown with YAML front matter, or YAML or JSON with one decision or a list of them, described in
 * {@code docs/decisions.md}. Files of other extensions are passed over, and so is a README without front matter. What
 * cannot be used costs one finding each and never an exception.
 *
 * <p>One instance serves one build: it keeps the ids apart over all folders that it is given. Not for several threads.
 */
public final class DecisionFiles {
    static final KnownNames NAMES = new KnownNames(
            List.of(
                    SchemaVersion.FIELD,
                    "id",
                    "project",
                    "problem",
                    "alternatives",
                    "decision",
                    "kpi",
                    "runs",
                    "category",
                    "status",
                    "date",
                    "decidedBy",
                    "notes"),
            Map.of(
                    "projectId", "project",
                    "runsApplied", "runs",
                    "runIds", "runs",
                    "affectedRunIds", "runs",
                    "createdAt", "date",
                    "witness", "decidedBy"));

    private final DistinctIds ids = new DistinctIds();

    /**
     * Hands over the decisions in the order of the files, those of a list in its order.
     *
     * @param source its id becomes the store of the decisions
     */
    public void read(StoreSource source, StoreSink sink) {
        FindingLog log = new FindingLog(source.id(), sink::finding);
        for (String file : source.files()) {
            if (SmallFile.extension(file).equals("md")) {
                markdown(source, file, sink, log);
            } else if (SmallFile.isDocument(file)) {
                document(Document.read(source.root(), file, log), file, sink, log);
            } else if (source.root().isFile()) {
                log.warning(
                        "unknown-file-kind",
                        "A decision file ends in .md, .yaml, .yml or .json; this one was left out.",
                        SourceLocation.of(file));
            }
        }
    }

    private void markdown(StoreSource source, String file, StoreSink sink, FindingLog log) {
        String text = SmallFile.read(source.root(), file, log);
        if (text == null) {
            return;
        }
        if (!FrontMatter.opens(text)) {
            if (!SmallFile.stem(file).toLowerCase(Locale.ROOT).equals("readme")) {
                log.warning(
                        "no-front-matter",
                        "A decision begins with a line of three dashes and its fields; this file was left out.",
                        new SourceLocation(file, 1, ""));
            }
            return;
        }
        FrontMatter parts = FrontMatter.split(text);
        if (parts == null) {
            log.error(
                    "open-front-matter",
                    "The fields that begin here never end: a second line of three dashes is missing. The file was left out.",
                    new SourceLocation(file, 1, ""));
            return;
        }
        Node written = Document.yaml(parts.yaml(), file, log);
        if (written == null || !isDecision(written, log)) {
            return;
        }
        Node root = FormatSteps.DECISION.newest(written, log);
        Fields fields = new Fields(root, source.id(), log.findings());
        if (SchemaVersion.readable(fields, log)) {
            decision(root, fields, SmallFile.stem(file), notes(parts.body(), root, log), sink, log);
        }
    }

    private static String notes(String body, Node root, FindingLog log) {
        if (body.length() > Limits.TEXT_UNITS) {
            log.warning(
                    "text-cut",
                    "A text of " + body.length() + " characters was cut to " + Limits.TEXT_UNITS + ".",
                    root.where());
            return body.substring(0, Limits.TEXT_UNITS) + "…";
        }
        return body;
    }

    private void document(Node root, String file, StoreSink sink, FindingLog log) {
        if (root == null) {
            return;
        }
        if (!root.isArray()) {
            if (isDecision(root, log)) {
                Node newest = FormatSteps.DECISION.newest(root, log);
                Fields fields = new Fields(newest, log.store(), log.findings());
                if (SchemaVersion.readable(fields, log)) {
                    decision(newest, fields, SmallFile.stem(file), "", sink, log);
                }
            }
            return;
        }
        for (Node item : root.items()) {
            if (isDecision(item, log)) {
                listed(FormatSteps.DECISION.newest(item, log), sink, log);
            }
        }
    }

    private void listed(Node item, StoreSink sink, FindingLog log) {
        Fields fields = new Fields(item, log.store(), log.findings());
        if (!SchemaVersion.readable(fields, log)) {
            return;
        }
        if (fields.id("id", "").isBlank()) {
            log.error(
                    "missing-id",
                    "In a list every decision needs an id of its own; this one was left out.",
                    item.where());
            return;
        }
        decision(item, fields, "", "", sink, log);
    }

    private static boolean isDecision(Node node, FindingLog log) {
        if (!node.isObject()) {
            log.error(
                    "not-a-decision",
                    "A decision is an object with fields such as problem and decision, found " + Excerpt.of(node)
                            + "; it was left out.",
                    node.where());
        }
        return node.isObject();
    }

    private void decision(Node node, Fields fields, String defaultId, String body, StoreSink sink, FindingLog log) {
        String id = fields.id("id", "");
        String written = fields.text("notes", "");
        if (!body.isEmpty() && !written.isEmpty()) {
            log.note(
                    "notes-twice",
                    "The text below the front matter is taken as the notes; the field notes was left out.",
                    fields.node("notes").where());
        }
        DecisionEntry entry = new DecisionEntry(
                log.store(),
                ids.claim(id.isBlank() ? defaultId : id, node.where(), log),
                fields.id("project", ""),
                fields.text("problem", ""),
                fields.texts("alternatives"),
                fields.text("decision", ""),
                fields.text("kpi", ""),
                RunReferences.list(fields, "runs", log),
                fields.text("category", ""),
                fields.text("status", ""),
                fields.text("decidedBy", ""),
                WrittenFields.instant(fields, "date", log),
                body.isEmpty() ? written : body,
                node.where());
        UnknownFields.note(node, fields, NAMES, log);
        if (entry.problem().isBlank() || entry.decision().isBlank()) {
            log.warning(
                    "incomplete-decision",
                    "The decision has no " + (entry.problem().isBlank() ? "problem" : "decision")
                            + "; it is kept as it stands.",
                    node.where());
        }
        sink.decision(entry);
    }
}
