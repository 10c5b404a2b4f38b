package dev.sigx.render;

import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import dev.sigx.render.chart.Sparkline;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.RunUses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One run: headline numbers, curves, settings, outputs, identity, and where it is used.
 *
 * @param cards the numbers to see first
 * @param metrics the first metrics with their statistics
 * @param metricCount how many there are
 * @param settings those that have an effect, by path
 * @param idle those without effect, with the reason
 * @param outputs answers to prompts
 * @param facts identity of run, data and model
 * @param timings name and value of what is known, empty where nothing
 * @param ledger null where there is none
 * @param extra what else the store keeps
 */
public record RunPage(
        Frame frame,
        RunLink run,
        String reportedStatus,
        String projectTitle,
        String projectHref,
        List<String> tags,
        List<Card> cards,
        List<MetricRow> metrics,
        int metricCount,
        int tail,
        List<ChartView> charts,
        List<Setting> settings,
        List<Setting> idle,
        List<OutputView> outputs,
        List<ProjectPage.Fact> facts,
        List<ProjectPage.Fact> timings,
        LedgerView ledger,
        List<ScenarioRow> scenarios,
        List<DecisionRow> decisions,
        List<FindingView> findings,
        List<Setting> extra) {

    private static final int MOST_CHARTS = 2;
    private static final int MOST_CARDS = 6;

    /** A page stays small; the data has them all. */
    private static final int MOST_METRICS = 60;

    private static final int MOST_EXTRA = 60;

    /** @param statistic which number it is */
    public record Card(String name, String statistic, Shown value, String hint) {}

    /**
     * @param spark path of the curve where no chart shows it, else empty
     */
    public record MetricRow(
            String name,
            String direction,
            String headline,
            Shown value,
            Shown last,
            Shown best,
            String bestStep,
            Shown mean,
            long count,
            long notFinite,
            String spark) {}

    public record Setting(String path, String text, String note) {}

    public record OutputView(String prompt, String promptName, String text, String score) {}

    public record LedgerView(
            Words.Badge execution, String rationale, String witness, String expiry, String rollback, boolean overdue) {}

    static RunPage of(Site site, RunRow row) {
        Run run = site.report().load(row);
        String path = Links.run(run.key());
        String root = Links.root(path);
        ProjectReport project = site.project(row);
        RunUses uses = site.report().usesOf(run.key());
        List<ChartView> charts = ChartView.of(List.of(run), List.of(Words.title(run.title())), MOST_CHARTS);
        List<MetricRow> metrics = metrics(run, charts);
        return new RunPage(
                site.frame(path, Words.title(run.title()), "overview"),
                RunLink.of(site, row, root, 0),
                run.reportedStatus(),
                project == null ? "" : Site.title(project.project()),
                project == null ? "" : root + Links.project(project.project()),
                run.tags(),
                cards(run),
                metrics,
                run.metrics().size(),
                Math.min(
                        8,
                        metrics.stream()
                                .mapToInt(metric -> metric.value().tail())
                                .max()
                                .orElse(0)),
                charts,
                settings(run, false),
                settings(run, true),
                run.outputs().stream()
                        .map(output -> new OutputView(
                                output.prompt(),
                                output.promptName(),
                                output.text(),
                                output.score().isFinite() ? output.score().text() : ""))
                        .toList(),
                facts(run),
                timings(run.timings()),
                ledger(run.ledger(), site.report().asOf()),
                uses.scenarios().stream()
                        .map(scenario -> ScenarioRow.of(site, scenario, root))
                        .toList(),
                uses.decisions().stream()
                        .map(decision -> DecisionRow.of(site, decision, root))
                        .toList(),
                uses.findings().stream()
                        .map(finding -> FindingView.of(site, finding, root))
                        .toList(),
                extra(run));
    }

    private static List<Metric> ordered(Run run) {
        return run.metrics().stream()
                .sorted((a, b) -> {
                    int byRole = a.role().compareTo(b.role());
                    return byRole != 0 ? byRole : MetricOrder.BY_NAME.compare(a.name(), b.name());
                })
                .toList();
    }

    private static List<Card> cards(Run run) {
        List<Card> cards = new ArrayList<>();
        for (Metric metric : ordered(run)) {
            Num value = metric.headlineValue();
            if (cards.size() < MOST_CARDS && !value.isMissing()) {
                String hint = metric.best().isFinite() && metric.role() == MetricRole.QUALITY
                        ? "best "
                                + Numbers.quantity(metric.best(), metric.unit()).text()
                                + (metric.bestStep().isFinite()
                                        ? " at step " + metric.bestStep().text()
                                        : "")
                        : "";
                cards.add(new Card(metric.name(), statistic(metric), Numbers.quantity(value, metric.unit()), hint));
            }
        }
        return cards;
    }

    /** Nothing to say of a metric that the store gives as one number. */
    private static String statistic(Metric metric) {
        boolean single = metric.count() == 0 && metric.mean().isMissing();
        return single ? "" : Words.statistic(metric.headline());
    }

    private static List<MetricRow> metrics(Run run, List<ChartView> charts) {
        List<MetricRow> rows = new ArrayList<>();
        for (Metric metric : ordered(run)) {
            if (rows.size() == MOST_METRICS) {
                break;
            }
            boolean charted = charts.stream().anyMatch(chart -> chart.metric().equals(metric.name()));
            // One of the statistics mostly; for a metric without a history all of them are one number.
            Num headline = metric.headlineValue();
            Shown value = Numbers.quantity(headline, metric.unit());
            Function<Num, Shown> other =
                    number -> number.text().equals(headline.text()) ? value : Numbers.quantity(number, metric.unit());
            rows.add(new MetricRow(
                    metric.name(),
                    Words.direction(metric.direction()),
                    statistic(metric),
                    value,
                    other.apply(metric.last()),
                    other.apply(metric.best()),
                    metric.bestStep().isFinite() ? metric.bestStep().text() : "",
                    other.apply(metric.mean()),
                    metric.count(),
                    metric.notFinite(),
                    charted ? "" : Sparkline.path(run.series(metric.name()))));
        }
        return rows;
    }

    private static List<Setting> settings(Run run, boolean idle) {
        List<Setting> settings = new ArrayList<>();
        SettingPaths.flatten(run.settings()).forEach((path, value) -> {
            String reason = run.inapplicable().get(path);
            if (idle == (reason != null)) {
                settings.add(new Setting(path, SettingText.of(value), reason == null ? "" : reason));
            }
        });
        return settings;
    }

    private static List<Setting> extra(Run run) {
        List<Setting> extra = new ArrayList<>();
        flatten("", run.extra(), extra);
        return extra;
    }

    private static void flatten(String prefix, Value value, List<Setting> extra) {
        if (extra.size() >= MOST_EXTRA) {
            return;
        }
        if (value instanceof Value.Fields fields && !fields.isEmpty()) {
            fields.values()
                    .forEach((name, nested) -> flatten(prefix.isEmpty() ? name : prefix + "." + name, nested, extra));
        } else if (value instanceof Value.Items items
                && items.values().stream().anyMatch(Value.Fields.class::isInstance)) {
            for (int i = 0; i < items.values().size(); i++) {
                flatten(prefix + "[" + i + "]", items.values().get(i), extra);
            }
        } else if (!prefix.isEmpty()) {
            extra.add(new Setting(prefix, SettingText.of(value), ""));
        }
    }

    private static List<ProjectPage.Fact> facts(Run run) {
        List<ProjectPage.Fact> facts = new ArrayList<>();
        fact(facts, "Run id", run.key().id());
        fact(facts, "Store", run.key().store());
        fact(facts, "Read from", run.where().toString());
        fact(facts, "Created", Words.minute(run.createdAt()));
        fact(facts, "Started", Words.minute(run.startedAt()));
        fact(facts, "Completed", Words.minute(run.completedAt()));
        fact(facts, "Data", run.data().name());
        fact(facts, "Data SHA-256", run.data().sha256());
        fact(facts, "Data legacy checksum", run.data().legacyChecksum());
        fact(
                facts,
                "Data length",
                run.data().characters().isFinite() ? run.data().characters().text() + " characters" : "");
        ModelSize model = run.model();
        if (model != null) {
            fact(
                    facts,
                    "Model parameters",
                    Numbers.quantity(model.parameters(), "").text());
            fact(facts, "Model size", Numbers.quantity(model.bytes(), "bytes").text());
            fact(facts, "Vocabulary", Numbers.quantity(model.vocabulary(), "").text());
        }
        return facts;
    }

    private static void fact(List<ProjectPage.Fact> facts, String name, String value) {
        if (!value.isEmpty() && !value.equals(Shown.MISSING.integer())) {
            facts.add(new ProjectPage.Fact(name, value));
        }
    }

    private static List<ProjectPage.Fact> timings(Timings timings) {
        List<ProjectPage.Fact> facts = new ArrayList<>();
        fact(facts, "GPU time", Numbers.quantity(timings.gpuMillis(), "ms").text());
        fact(facts, "CPU time", Numbers.quantity(timings.cpuMillis(), "ms").text());
        fact(
                facts,
                "GPU operations",
                Numbers.quantity(timings.gpuOperations(), "").text());
        fact(
                facts,
                "Fallbacks to CPU",
                Numbers.quantity(timings.fallbacks(), "").text());
        fact(facts, "Device", timings.device());
        fact(facts, "Last fallback", timings.lastFallback());
        return facts;
    }

    private static LedgerView ledger(Ledger ledger, Instant asOf) {
        return ledger == null
                ? null
                : new LedgerView(
                        Words.execution(ledger.statusAt(asOf)),
                        ledger.rationale(),
                        ledger.witness(),
                        ledger.expiresAt() == null ? ledger.expiry() : Words.minute(ledger.expiresAt()),
                        ledger.rollback(),
                        ledger.overdueForDeletion(asOf));
    }
}
