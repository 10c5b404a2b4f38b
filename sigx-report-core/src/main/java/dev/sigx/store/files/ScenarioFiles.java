package dev.sigx.store.files;

import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.util.List;
import java.util.Map;

/**
 * Reads saved comparisons: YAML or JSON, one scenario per file, described in {@code docs/scenarios.md}. Files of other
 * extensions are passed over. Older forms take their {@link FormatSteps} first. What cannot be used costs one finding each and never an exception.
 *
 * <p>One instance serves one build: it keeps the ids apart over all folders that it is given. Not for several threads.
 */
public final class ScenarioFiles {
    static final KnownNames NAMES = new KnownNames(
            List.of(
                    SchemaVersion.FIELD,
                    "id",
                    "name",
                    "description",
                    "project",
                    "runs",
                    "baseline",
                    "ignore",
                    "metrics",
                    "statistic",
                    "createdAt",
                    "notes"),
            Map.of(
                    "runIds",
                    "runs",
                    "baselineId",
                    "baseline",
                    "projectId",
                    "project",
                    "title",
                    "name",
                    "date",
                    "createdAt"));

    private final DistinctIds ids = new DistinctIds();

    /**
     * Hands over one scenario for each readable file, in the order of the files.
     *
     * @param source its id becomes the store of the scenarios
     */
    public void read(StoreSource source, StoreSink sink) {
        FindingLog log = new FindingLog(source.id(), sink::finding);
        for (String file : source.files()) {
            if (SmallFile.isDocument(file)) {
                document(Document.read(source.root(), file, log), file, sink, log);
            } else if (source.root().isFile()) {
                log.warning(
                        "unknown-file-kind",
                        "A scenario file ends in .yaml, .yml or .json; this one was left out.",
                        SourceLocation.of(file));
            }
        }
    }

    private void document(Node root, String file, StoreSink sink, FindingLog log) {
        if (root == null) {
            return;
        }
        if (FormatSteps.SCENARIO.isOlderList(root)) {
            root.items().forEach(item -> scenario(item, file, sink, log));
        } else if (root.isObject()) {
            scenario(root, file, sink, log);
        } else {
            log.error(
                    "not-a-scenario",
                    "A scenario file holds one object with fields such as runs, found " + Excerpt.of(root)
                            + "; it was left out.",
                    root.where());
        }
    }

    private void scenario(Node written, String file, StoreSink sink, FindingLog log) {
        Node root = FormatSteps.SCENARIO.newest(written, log);
        Fields fields = new Fields(root, log.store(), log.findings());
        if (!SchemaVersion.readable(fields, log)) {
            return;
        }
        String id = fields.id("id", "");
        List<RunReference> runs = RunReferences.list(fields, "runs", log);
        ExperimentScenario scenario = new ExperimentScenario(
                log.store(),
                ids.claim(id.isBlank() ? SmallFile.stem(file) : id, root.where(), log),
                fields.id("project", ""),
                fields.text("name", ""),
                fields.text("description", ""),
                runs,
                RunReferences.single(fields, "baseline", log),
                fields.texts("ignore"),
                fields.texts("metrics"),
                WrittenFields.statistic(fields, "statistic", log),
                WrittenFields.instant(fields, "createdAt", log),
                null,
                fields.text("notes", ""),
                root.where());
        UnknownFields.note(root, fields, NAMES, log);
        if (runs.size() < 2) {
            log.warning(
                    "too-few-runs",
                    "A comparison needs two runs or more, this scenario names " + (runs.isEmpty() ? "none" : "one")
                            + "; it is kept without a diff.",
                    root.where());
        }
        sink.scenario(scenario);
    }
}
