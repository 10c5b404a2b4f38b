package dev.sigx.store.neurolingua;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Finding;
import dev.sigx.model.Ledger;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import dev.sigx.store.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run while it is put together. Its findings wait until its id is known. */
final class RunDraft {
    final String store;
    final List<Finding> findings = new ArrayList<>();
    final History history = new History();
    final Map<String, Value> extra = new LinkedHashMap<>();

    String id = "";
    String projectId = "";
    String name = "";
    RunStatus status = RunStatus.UNKNOWN;
    String reportedStatus = "";
    Instant createdAt;
    Instant startedAt;
    Instant completedAt;
    Value.Fields settings = Value.Fields.EMPTY;
    RunMetrics.Reported reported = RunMetrics.Reported.NOTHING;
    List<Output> outputs = List.of();
    Ledger ledger;
    ModelScan model;
    DataIdentity data = DataIdentity.UNKNOWN;
    SourceLocation where = SourceLocation.NOWHERE;

    /** Where the results stand, for findings about metrics. */
    SourceLocation results = SourceLocation.NOWHERE;

    /** Whether the document broke off inside this run, so that what is absent says nothing. */
    boolean partial;

    /** Whether there is anything of a result: final values or a history. */
    boolean hasResults;

    RunDraft(String store) {
        this.store = store;
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    void warn(String code, String message, SourceLocation place) {
        findings.add(Finding.warning(code, message, store, place));
    }

    /**
     * Notes that the document broke off inside this run. A number that comes last may have lost digits, so it goes.
     *
     * @param object the fields read so far
     */
    void brokeOff(Node object) {
        partial = true;
        String last = null;
        for (String field : object.fields().keySet()) {
            last = field;
        }
        if (last != null && object.field(last).kind() == Node.Kind.NUMBER) {
            object.fields().remove(last);
        }
    }

    /** A number among the settings; missing where there is none. */
    Num setting(String setting) {
        return settings.get(setting) instanceof Num number ? number : Num.MISSING;
    }

    /** Hands the run and its findings over. */
    void submit(Reading reading, Governance governance) {
        RunChecks.check(this);
        RunMetrics metrics = new RunMetrics(reading.sink());
        boolean untrained = history.size() == 0 && reported.isUntrained();
        metrics.training(history, reported, !untrained);
        for (String name : List.of("valLoss", "valAccuracy")) {
            metrics.validation(name, governance.validation(id));
        }
        if (RunChecks.endsAfterStart(this)) {
            metrics.cost("runtime", Num.of(completedAt.toEpochMilli() - startedAt.toEpochMilli()), "ms");
        }
        if (model != null) {
            metrics.model(model.size());
        }
        if (extra.remove("tokensPerSecAvg") instanceof Num speed) {
            metrics.cost("tokensPerSecond", speed, "tokens/s");
        }
        RunChecks.checkMetrics(this, metrics.contradictions(), untrained);
        Value.Fields noted = governance.ofRun(id, startedAt, completedAt);
        if (!noted.isEmpty()) {
            extra.put("governance", noted);
        }
        findings.forEach(finding -> reading.finding(finding.about(id)));
        reading.sink().run(run(reading, metrics));
    }

    private Run run(Reading reading, RunMetrics metrics) {
        return new Run(
                new RunKey(store, id),
                projectId,
                name,
                status,
                reportedStatus,
                createdAt,
                startedAt,
                completedAt,
                settings,
                Applicability.inapplicable(settings),
                metrics.metrics(),
                metrics.series(),
                outputs,
                ledger,
                model == null ? null : model.size(),
                Timings.NONE,
                data,
                List.of(),
                new Value.Fields(extra),
                reading.placed(where));
    }

    /** Keeps the fields of an object that nobody asked for. */
    void keep(Node object, Set<String> known) {
        object.fields().forEach((field, value) -> {
            if (!known.contains(field) && !value.isNull()) {
                extra.put(field, value.value());
            }
        });
    }
}
