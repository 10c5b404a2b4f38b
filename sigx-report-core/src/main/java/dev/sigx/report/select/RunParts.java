package dev.sigx.report.select;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Ledger;
import dev.sigx.model.Omission;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.Series;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a run without the parts that are left out and without what is private. */
final class RunParts {
    private final Set<Part> excluded;
    private final boolean redacts;
    private final Redaction redaction;
    private final Counts counts;

    /** @param counts told what is left out; a run that is loaded again shall be counted nowhere */
    RunParts(Selection selection, Counts counts) {
        this.excluded = selection.excluded();
        this.redacts = selection.redacts();
        this.redaction = new Redaction(selection, counts);
        this.counts = counts;
    }

    private boolean has(Part part) {
        return !excluded.contains(part);
    }

    private void leave(Part part, long count) {
        if (!has(part)) {
            counts.add(part.word(), Omission.EXCLUDED, count);
        }
    }

    Run of(Run run) {
        leave(Part.SETTINGS, SettingPaths.flatten(run.settings()).size());
        leave(Part.METRICS, run.metrics().size());
        leave(Part.HISTORY, run.series().stream().mapToLong(Series::count).sum());
        leave(Part.OUTPUTS, run.outputs().size());
        return new Run(
                run.key(),
                run.projectId(),
                run.name(),
                run.status(),
                run.reportedStatus(),
                run.createdAt(),
                run.startedAt(),
                run.completedAt(),
                has(Part.SETTINGS) ? redaction.settings(run.settings()) : Value.Fields.EMPTY,
                has(Part.SETTINGS) ? run.inapplicable() : Map.of(),
                has(Part.METRICS) ? run.metrics() : List.of(),
                has(Part.HISTORY) ? run.series() : List.of(),
                has(Part.OUTPUTS) ? run.outputs().stream().map(this::output).toList() : List.of(),
                run.ledger() == null ? null : ledger(run.ledger()),
                run.model(),
                run.timings(),
                data(run.data()),
                run.tags(),
                redaction.extra(run.extra()),
                redaction.place(run.where()),
                redacts ? redaction.unknown(run.unknown()) : run.unknown());
    }

    private Output output(Output output) {
        boolean prompt = has(Part.PROMPTS) || output.prompt().isEmpty();
        if (!prompt) {
            counts.add(Part.PROMPTS.word(), Omission.EXCLUDED, 1);
        }
        return new Output(
                output.promptId(),
                output.promptName(),
                prompt ? redaction.text(Secret.TEXTS, output.prompt()) : "",
                redaction.text(Secret.TEXTS, output.text()),
                output.score(),
                output.at());
    }

    private Ledger ledger(Ledger ledger) {
        return new Ledger(
                redaction.text(Secret.NOTES, ledger.rationale()),
                redaction.text(Secret.PEOPLE, ledger.witness()),
                ledger.expiry(),
                ledger.expiresAt(),
                ledger.rollback(),
                ledger.createdAt());
    }

    private DataIdentity data(DataIdentity data) {
        return new DataIdentity(
                redaction.text(Secret.PATHS, data.name()), data.sha256(), data.legacyChecksum(), data.characters());
    }
}
