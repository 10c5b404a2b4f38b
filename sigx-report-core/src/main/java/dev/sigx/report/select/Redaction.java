package dev.sigx.report.select;

import dev.sigx.diff.PathPatterns;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Omission;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Unknown;
import dev.sigx.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts private values out of sight and counts them. A text becomes {@link #WORD}; an empty one stays empty, so that
 * missing stays missing. Fields of a newer version are left out, since nobody here can say what they hold.
 */
final class Redaction {
    static final String WORD = "[redacted]";

    private final Set<Secret> secrets;
    private final PathPatterns settings;
    private final boolean anySettings;
    private final Counts counts;

    Redaction(Selection selection, Counts counts) {
        this.secrets = selection.redact();
        this.settings = new PathPatterns(selection.redactSettings());
        this.anySettings = !selection.redactSettings().isEmpty();
        this.counts = counts;
        secrets.forEach(secret -> counts.add(secret.word(), Omission.REDACTED, 0));
        if (anySettings) {
            counts.add(Part.SETTINGS.word(), Omission.REDACTED, 0);
        }
    }

    String text(Secret secret, String text) {
        if (text == null || text.isEmpty() || text.equals(WORD) || !secrets.contains(secret)) {
            return text;
        }
        counts.add(secret.word(), Omission.REDACTED, 1);
        return WORD;
    }

    SourceLocation place(SourceLocation where) {
        String file = text(Secret.PATHS, where.file());
        return file.equals(where.file()) ? where : new SourceLocation(file, where.line(), where.pointer());
    }

    Value.Fields extra(Value.Fields extra) {
        if (extra.isEmpty() || !secrets.contains(Secret.EXTRA)) {
            return extra;
        }
        counts.add(Secret.EXTRA.word(), Omission.REDACTED, extra.values().size());
        return Value.Fields.EMPTY;
    }

    Unknown unknown(Unknown unknown) {
        unknown.places()
                .values()
                .forEach(fields ->
                        counts.add("unknown", Omission.REDACTED, fields.values().size()));
        return Unknown.NONE;
    }

    Value.Fields settings(Value.Fields tree) {
        return anySettings ? settings("", tree) : tree;
    }

    private Value.Fields settings(String prefix, Value.Fields tree) {
        Map<String, Value> kept = new LinkedHashMap<>();
        tree.values().forEach((name, value) -> {
            String path = prefix + name.replace("\\", "\\\\").replace(".", "\\.");
            boolean hidden = settings.firstMatching(path) != null;
            if (hidden && !value.equals(Value.of(WORD))) {
                counts.add(Part.SETTINGS.word(), Omission.REDACTED, 1);
            }
            if (hidden) {
                kept.put(name, Value.of(WORD));
            } else {
                kept.put(name, value instanceof Value.Fields nested ? settings(path + ".", nested) : value);
            }
        });
        return new Value.Fields(kept);
    }

    StoreInfo store(StoreInfo store) {
        return new StoreInfo(
                store.id(),
                store.kind(),
                text(Secret.PATHS, store.path()),
                store.schemaVersion(),
                store.sha256(),
                store.newest(),
                unknown(store.unknown()));
    }

    Project project(Project project) {
        List<Prompt> prompts = project.prompts().stream()
                .map(prompt -> new Prompt(
                        prompt.id(),
                        prompt.name(),
                        text(Secret.TEXTS, prompt.text()),
                        text(Secret.TEXTS, prompt.expected()),
                        prompt.lastScore(),
                        prompt.lastRunAt()))
                .toList();
        return new Project(
                project.store(),
                project.id(),
                project.name(),
                project.description(),
                project.language(),
                project.tags(),
                prompts,
                project.createdAt(),
                project.updatedAt(),
                extra(project.extra()),
                unknown(project.unknown()));
    }

    ExperimentScenario scenario(ExperimentScenario scenario) {
        return new ExperimentScenario(
                scenario.store(),
                scenario.id(),
                scenario.projectId(),
                scenario.name(),
                scenario.description(),
                scenario.runs(),
                scenario.baseline(),
                scenario.ignore(),
                scenario.metrics(),
                scenario.statistic(),
                scenario.createdAt(),
                scenario.lastViewedAt(),
                text(Secret.NOTES, scenario.notes()),
                place(scenario.where()),
                unknown(scenario.unknown()));
    }

    DecisionEntry decision(DecisionEntry decision) {
        return new DecisionEntry(
                decision.store(),
                decision.id(),
                decision.projectId(),
                decision.problem(),
                decision.alternatives(),
                decision.decision(),
                decision.kpi(),
                decision.runsApplied(),
                decision.category(),
                decision.status(),
                text(Secret.PEOPLE, decision.decidedBy()),
                decision.createdAt(),
                text(Secret.NOTES, decision.notes()),
                place(decision.where()),
                unknown(decision.unknown()));
    }

    Finding finding(Finding finding) {
        return new Finding(
                finding.code(),
                finding.severity(),
                text(Secret.FINDINGS, finding.message()),
                finding.store(),
                place(finding.where()),
                finding.runId(),
                unknown(finding.unknown()));
    }
}
