package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds what contradicts itself within one run, and repairs what can be repaired. */
final class RunChecks {
    /**
     * The app stamps start, points and end by one clock and in this order; the tolerance only covers browsers that
     * round each stamp on its own.
     */
    static final long CLOCK_TOLERANCE_MILLIS = 5;

    private RunChecks() {}

    static void check(RunDraft run) {
        checkTimes(run);
        checkStatus(run);
        checkHistory(run);
        checkModel(run);
    }

    static boolean endsAfterStart(RunDraft run) {
        return run.startedAt != null && run.completedAt != null && !run.completedAt.isBefore(run.startedAt);
    }

    private static boolean endsBeforeStart(RunDraft run) {
        return run.startedAt != null && run.completedAt != null && run.completedAt.isBefore(run.startedAt);
    }

    private static void checkTimes(RunDraft run) {
        if (endsBeforeStart(run)) {
            run.warn(
                    "end-before-start",
                    "The run ends before it starts, as after a second training that did not finish: results and end are"
                            + " those of an earlier training. No runtime is given.",
                    run.where);
        }
    }

    private static void checkStatus(RunDraft run) {
        if (run.partial) {
            return;
        }
        if (run.status == RunStatus.RUNNING) {
            boolean ended = run.hasResults && run.completedAt != null && !endsBeforeStart(run);
            if (!ended) {
                run.status = RunStatus.UNFINISHED;
                run.warn(
                        "run-never-ended",
                        "The store still calls this run running, and nothing says that it ended: training may have"
                                + " thrown, or the page was closed. It is shown as unfinished.",
                        run.where);
            } else {
                run.warn(
                        "status-contradicts-results",
                        "The store calls this run running, yet it has results and an end. The status was kept.",
                        run.where);
            }
        }
        if (run.status == RunStatus.COMPLETED && !run.hasResults) {
            run.warn("completed-without-results", "The run is completed but has no results.", run.where);
        }
    }

    private static void checkHistory(RunDraft run) {
        History history = run.history;
        int repeated = history.dropDuplicates();
        if (repeated > 0) {
            run.warn(
                    "duplicate-points",
                    repeated + " points of the history repeat another one in time and values; they were dropped.",
                    run.results);
        }
        checkLength(run);
        cutToRun(run);
        int missing = history.missing();
        if (missing > 0) {
            run.warn(
                    "missing-points",
                    "The history lacks " + missing + (missing == 1 ? " value" : " values")
                            + ": JSON has no other way to write a value that is not finite. Means are over the rest.",
                    run.results);
        }
    }

    private static void checkLength(RunDraft run) {
        Num epochs = run.setting("epochs");
        if (epochs.isFinite() && run.history.size() > epochs.value()) {
            run.warn(
                    "history-longer-than-run",
                    "The history has " + run.history.size() + " points, the configuration says " + epochs.text()
                            + " epochs: the run was trained again, or its history is shared with another run.",
                    run.results);
        }
    }

    private static void cutToRun(RunDraft run) {
        if (endsBeforeStart(run)) {
            return;
        }
        long from = bound(run.startedAt, -CLOCK_TOLERANCE_MILLIS);
        long to = bound(run.completedAt, CLOCK_TOLERANCE_MILLIS);
        int outside = run.history.outside(from, to);
        if (outside == 0) {
            return;
        }
        int all = run.history.size();
        boolean nothingLeft = outside == all;
        if (!nothingLeft) {
            run.history.cut(from, to);
        }
        run.warn(
                "history-outside-run",
                outside + " of " + all + " points were recorded outside the run's own start and end; "
                        + (nothingLeft ? "kept, since nothing would be left." : "they were cut off."),
                run.results);
    }

    private static long bound(Instant instant, long tolerance) {
        return instant == null ? Series.ABSENT : instant.toEpochMilli() + tolerance;
    }

    private static void checkModel(RunDraft run) {
        if (run.model == null) {
            return;
        }
        List<String> differences = new ArrayList<>();
        for (String name : List.of("hiddenSize", "optimizer")) {
            Value said = run.settings.get(name);
            Value is = run.model.facts().get(name);
            if (said != null && is != null && !said.equals(is)) {
                differences.add(
                        name + " is " + shown(said) + " in the configuration and " + shown(is) + " in the model");
            }
        }
        if (!differences.isEmpty()) {
            run.warn(
                    "config-contradicts-model",
                    String.join("; ", differences) + ": training was resumed on an older model. The configuration is"
                            + " shown, the model's size is its own.",
                    run.where);
        }
    }

    static String shown(Value value) {
        return value instanceof Num number
                ? number.text()
                : value instanceof Value.Text text ? text.text() : "something else";
    }

    /** To be called once the metrics are computed. */
    static void checkMetrics(RunDraft run, List<String> contradictions, boolean untrained) {
        if (untrained) {
            run.warn(
                    "untrained-metrics",
                    "The final metrics are zeros, as the app saves them before anything was trained, and there is no"
                            + " history to compute them from. They are shown as reported and not compared.",
                    run.results);
        }
        if (!contradictions.isEmpty() && !run.partial) {
            run.finding(Finding.warning(
                    "metric-contradicts-history",
                    "Stored final values are not those of the history: " + String.join(", ", contradictions)
                            + ". The history is preferred.",
                    run.store,
                    run.results));
        }
    }
}
