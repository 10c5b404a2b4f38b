package dev.sigx.export;

import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Verdict;
import dev.sigx.model.Direction;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Value;
import dev.sigx.report.Report;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The CSV file of diffs: one row for every setting that changed and every statistic of a metric that was compared. */
final class DiffTable {
    private static final String OF_METRIC = "the row shows a setting";
    private static final String OF_SETTING = "the row shows a metric";

    private DiffTable() {}

    /** One row. Either {@code setting} or {@code delta} is null. */
    private record Line(
            ExperimentScenario scenario, RunDiff diff, String kind, FieldChange setting, MetricDelta delta) {
        <T> T choose(Function<FieldChange, T> ofSetting, Function<MetricDelta, T> ofDelta) {
            return setting == null ? ofDelta.apply(delta) : ofSetting.apply(setting);
        }
    }

    static CsvTable diffs() {
        RowTable<Line> table = new RowTable<>("diffs.csv", DiffTable::lines);
        return table.text("store", "Store of the scenario.", "", line -> line.scenario.store())
                .text("scenarioId", "Scenario, unique within its store.", "", line -> line.scenario.id())
                .text(
                        "baselineStore",
                        "Store of the baseline.",
                        "",
                        line -> line.diff.baseline().store())
                .text(
                        "baselineRunId",
                        "Run that is measured against.",
                        "",
                        line -> line.diff.baseline().id())
                .text(
                        "runStore",
                        "Store of the other run.",
                        "",
                        line -> line.diff.run().store())
                .text("runId", "The other run.", "", line -> line.diff.run().id())
                .flag(
                        "comparable",
                        "Whether the metrics of the two runs speak about the same thing.",
                        "",
                        line -> line.diff.comparability().comparable())
                .plain(
                        "kind",
                        "What the row shows: setting, folded (a setting left out) or metric.",
                        "",
                        List.of("setting", "folded", "metric"),
                        Line::kind)
                .text(
                        "name",
                        "Path of the setting, or name of the metric.",
                        "",
                        line -> line.choose(FieldChange::path, MetricDelta::name))
                .plain(
                        "statistic",
                        "Statistic compared: last, best, mean, reported, or step:N for the value at step N.",
                        OF_METRIC,
                        line -> line.choose(
                                setting -> "", delta -> delta.statistic().word()))
                .flag(
                        "headline",
                        "Whether this statistic decides for its metric.",
                        OF_METRIC,
                        line -> line.choose(setting -> null, MetricDelta::headline))
                .word(
                        "change",
                        "What happened to the setting: added, removed or changed.",
                        OF_SETTING,
                        FieldChange.Change.values(),
                        line -> line.choose(FieldChange::change, delta -> null))
                .word(
                        "verdict",
                        "Judgement of the metric: better, worse, same, incomparable or unknown.",
                        OF_METRIC,
                        Verdict.values(),
                        line -> line.choose(setting -> null, MetricDelta::verdict))
                .plain(
                        "beforeType",
                        "Kind of the value of the baseline: number, text, flag, list, group or nothing.",
                        "the baseline has no value",
                        Spelling.KINDS,
                        line -> kind(before(line)))
                .text(
                        "before",
                        "Value of the baseline as text.",
                        "no value, an empty text or null; see beforeType",
                        line -> SettingText.of(before(line)))
                .number(
                        "beforeNumber",
                        "that of the setting or metric",
                        "Value of the baseline, where it is a number.",
                        "no number",
                        line -> SettingText.number(before(line)))
                .plain(
                        "afterType",
                        "Kind of the value of the other run: number, text, flag, list, group or nothing.",
                        "the other run has no value",
                        Spelling.KINDS,
                        line -> kind(after(line)))
                .text(
                        "after",
                        "Value of the other run as text.",
                        "no value, an empty text or null; see afterType",
                        line -> SettingText.of(after(line)))
                .number(
                        "afterNumber",
                        "that of the setting or metric",
                        "Value of the other run, where it is a number.",
                        "no number",
                        line -> SettingText.number(after(line)))
                .number(
                        "absoluteChange",
                        "that of the metric",
                        "After minus before.",
                        "the row shows a setting, or one of the two is not finite",
                        line -> line.choose(setting -> Num.MISSING, MetricDelta::absoluteChange))
                .number(
                        "relativeChange",
                        "fraction (0.1 is 10 %)",
                        "Change divided by the absolute value of the baseline.",
                        "not two finite numbers, the baseline is 0, or the setting is no quantity",
                        line -> line.choose(FieldChange::relativeChange, MetricDelta::relativeChange))
                .word(
                        "direction",
                        "Which way the metric improves: min, max or unknown.",
                        OF_METRIC,
                        Direction.values(),
                        line -> line.choose(setting -> null, MetricDelta::direction))
                .word(
                        "role",
                        "Part of the metric in the verdict: quality or cost.",
                        OF_METRIC,
                        MetricRole.values(),
                        line -> line.choose(setting -> null, MetricDelta::role))
                .text(
                        "unit",
                        "Unit of the metric.",
                        "no unit, or the row shows a setting",
                        line -> line.choose(setting -> "", MetricDelta::unit))
                .flag(
                        "notable",
                        "Whether the change is worth a look.",
                        "",
                        line -> line.choose(FieldChange::notable, MetricDelta::notable))
                .text(
                        "reason",
                        "Why a folded setting is left out.",
                        "not left out",
                        line -> line.choose(FieldChange::folded, delta -> ""))
                .refersTo("scenarios.csv", "store", "scenarioId")
                .refersTo("runs.csv", "baselineStore", "baselineRunId")
                .refersTo("runs.csv", "runStore", "runId");
    }

    private static void lines(Report report, Consumer<Line> lines) {
        report.scenarios()
                .forEach(scenario -> scenario.diffs().forEach(diff -> {
                    ExperimentScenario saved = scenario.scenario();
                    diff.settings().forEach(one -> lines.accept(new Line(saved, diff, "setting", one, null)));
                    diff.folded().forEach(one -> lines.accept(new Line(saved, diff, "folded", one, null)));
                    diff.metrics().forEach(one -> lines.accept(new Line(saved, diff, "metric", null, one)));
                }));
    }

    private static Value before(Line line) {
        return line.choose(FieldChange::before, MetricDelta::before);
    }

    private static Value after(Line line) {
        return line.choose(FieldChange::after, MetricDelta::after);
    }

    private static String kind(Value value) {
        return value instanceof Num number && number.isMissing() ? "" : Spelling.kind(value);
    }
}
