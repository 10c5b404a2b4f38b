package dev.sigx.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that changes say, one line for each thing, so that a test sees what else was reported. */
final class Said {
    private Said() {}

    static List<String> of(ReleaseChanges changes) {
        List<String> lines = new ArrayList<>();
        changes.renamedStores().forEach(store -> lines.add("store " + store.before() + " is " + store.after()));
        changes.runs().forEach(run -> run(run, lines));
        changes.metrics().forEach(metric -> metric(metric, lines));
        changes.scenarios().forEach(scenario -> scenario(scenario, lines));
        changes.decisions().forEach(decision -> decision(decision, lines));
        changes.findings()
                .forEach(finding -> lines.add("finding " + finding.finding().code() + " " + word(finding.kind())));
        return lines;
    }

    private static void run(RunChange run, List<String> lines) {
        String who = "run " + run.key().id() + " ";
        lines.add(who
                + word(run.kind())
                + run.aspects().stream().map(aspect -> " " + word(aspect)).collect(Collectors.joining()));
        if (run.statusBefore() != run.statusAfter() && run.kind() == ChangeKind.CHANGED) {
            lines.add(who + word(run.statusBefore()) + " > " + word(run.statusAfter()));
        }
        run.settings().forEach(one -> lines.add(who + one.path() + " " + one.before() + " > " + one.after()));
        run.metrics()
                .forEach(row -> lines.add(who + row.statistic() + " " + row.name() + " " + row.before() + " > "
                        + row.after() + " " + word(row.verdict())));
        run.redefined()
                .forEach(one -> lines.add(who + one.metric() + " " + said(one.before()) + " > " + said(one.after())));
        run.against().forEach(reason -> lines.add(who + reason.code()));
    }

    private static String said(Definition definition) {
        return definition.unit() + " " + word(definition.direction()) + " " + word(definition.role()) + " "
                + definition.statistic();
    }

    private static void metric(MetricChange metric, List<String> lines) {
        lines.add("metric " + metric.name() + " " + word(metric.kind()) + " better " + metric.better() + " worse "
                + metric.worse() + " unjudged " + metric.unjudged() + " appeared " + metric.appeared()
                + " disappeared " + metric.disappeared() + " redefined "
                + metric.redefinitions().size());
    }

    private static void scenario(ScenarioChange scenario, List<String> lines) {
        String who = "scenario " + scenario.key().id() + " ";
        lines.add(who + word(scenario.kind()));
        edits(who, scenario.edits(), lines);
        if (scenario.baseline() != BaselineMove.NONE) {
            lines.add(who + "baseline " + word(scenario.baseline()) + " " + scenario.baselineBefore() + " > "
                    + scenario.baselineAfter());
        }
        if (scenario.verdictChanged()) {
            lines.add(who + scenario.verdictBefore() + " > " + scenario.verdictAfter());
        }
        scenario.movedRuns().forEach(run -> lines.add(who + "moved " + run.id()));
    }

    private static void decision(DecisionChange decision, List<String> lines) {
        String who = "decision " + decision.key().id() + " ";
        lines.add(who + word(decision.kind()));
        edits(who, decision.edits(), lines);
        decision.reversals().forEach(one -> lines.add(who + "reversed by " + word(one)));
        if (decision.evidenceChanged()) {
            lines.add(who + decision.evidenceBefore() + " > " + decision.evidenceAfter());
        }
    }

    private static void edits(String who, List<Edit> edits, List<String> lines) {
        edits.forEach(edit -> lines.add(who + edit.field() + " " + edit.before() + " > " + edit.after()));
    }

    static String word(Enum<?> constant) {
        return constant == null ? "none" : constant.name().toLowerCase(Locale.ROOT);
    }
}
