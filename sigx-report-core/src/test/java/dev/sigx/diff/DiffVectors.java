package dev.sigx.diff;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** Reads {@code diff-vectors.json} and spells a diff as it does; {@code docs/diff.md} describes the file. */
final class DiffVectors {
    private DiffVectors() {}

    static Node read() {
        try (InputStream in = DiffVectors.class.getResourceAsStream("/diff-vectors.json");
                JsonParser parser = Documents.json(in)) {
            parser.nextToken();
            return Documents.node(parser, "diff-vectors.json", "", where -> {
                throw new IllegalStateException("duplicate field at " + where);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DiffRules rules(Node vector) {
        Value.Fields rules = fields(vector, "rules");
        return new DiffRules(
                rules.get("notableChange") instanceof Num number ? number.value() : 0.1,
                texts(rules.get("ignore")),
                texts(rules.get("metrics")),
                rules.get("statistic") == null ? null : statistic(text(rules, "statistic", "")));
    }

    static Run run(String id, Node node) {
        Value.Fields timings = fields(node, "timings");
        Value.Fields all = (Value.Fields) node.value();
        TestRuns run = TestRuns.run(id)
                .settings(fields(node, "settings"))
                .status(RunStatus.valueOf(upper(text(all, "status", "completed"))))
                .timings(new Timings(
                        number(timings, "gpuMillis"),
                        number(timings, "cpuMillis"),
                        number(timings, "gpuOperations"),
                        number(timings, "fallbacks"),
                        "",
                        ""));
        if (node.field("data") != null) {
            Value.Fields data = fields(node, "data");
            run.data(new DataIdentity("", text(data, "sha256", ""), text(data, "legacyChecksum", ""), Num.MISSING));
        }
        if (node.field("model") != null) {
            Value.Fields model = fields(node, "model");
            run.model(new ModelSize(number(model, "parameters"), number(model, "bytes"), Num.MISSING));
        }
        fields(node, "inapplicable").values().forEach((path, reason) -> run.inapplicable(path, text(reason)));
        fields(node, "metrics").values().forEach((name, metric) -> run.metric(metric(name, (Value.Fields) metric)));
        fields(node, "series").values().forEach((name, points) -> run.series(series(name, (Value.Fields) points)));
        return run.build();
    }

    private static Series series(String metric, Value.Fields points) {
        List<Value> steps = points.get("steps") == null ? List.of() : ((Value.Items) points.get("steps")).values();
        List<Value> values = ((Value.Items) points.get("values")).values();
        long[] stepOf = new long[values.size()];
        double[] valueOf = new double[values.size()];
        for (int i = 0; i < values.size(); i++) {
            stepOf[i] = steps.isEmpty() || !(steps.get(i) instanceof Num step) ? Series.ABSENT : (long) step.value();
            valueOf[i] = values.get(i) instanceof Num number
                    ? number.value()
                    : values.get(i) instanceof Value.Text text
                            ? Num.parse(text.text()).value()
                            : Series.missing();
        }
        return TestRuns.series(metric, stepOf, valueOf);
    }

    private static Metric metric(String name, Value.Fields fields) {
        Num count = number(fields, "count");
        return new Metric(
                name,
                number(fields, "last"),
                number(fields, "best"),
                Num.MISSING,
                number(fields, "mean"),
                Num.MISSING,
                Num.MISSING,
                count.isMissing() ? 0 : (long) count.value(),
                0,
                number(fields, "reported"),
                text(fields, "unit", ""),
                Direction.valueOf(upper(text(fields, "direction", "unknown"))),
                MetricRole.valueOf(upper(text(fields, "role", "quality"))),
                statistic(text(fields, "headline", "reported")));
    }

    static Value.Fields spelt(RunDiff diff) {
        Map<String, Value> root = new LinkedHashMap<>();
        Comparability comparability = diff.comparability();
        root.put(
                "comparable",
                group(
                        "value", Value.of(comparability.comparable()),
                        "reasons",
                                items(comparability.reasons().stream()
                                        .map(reason -> Value.of(reason.code()))
                                        .toList())));
        root.put(
                "settings",
                items(diff.settings().stream().map(DiffVectors::spelt).toList()));
        root.put(
                "folded",
                items(diff.folded().stream()
                        .map(change -> (Value) group(
                                "path", Value.of(change.path()),
                                "change", word(change.change()),
                                "reason", Value.of(change.folded())))
                        .toList()));
        root.put("unchanged", Num.of((long) diff.unchanged()));
        root.put(
                "metrics", items(diff.metrics().stream().map(DiffVectors::spelt).toList()));
        root.put(
                "summary",
                group(
                        "verdict", word(diff.summary().verdict()),
                        "settingsChanged", Num.of((long) diff.summary().settingsChanged()),
                        "metricsChanged", Num.of((long) diff.summary().metricsChanged()),
                        "notable",
                                items(diff.summary().notable().stream()
                                        .map(Value::of)
                                        .toList())));
        return new Value.Fields(root);
    }

    private static Value spelt(FieldChange change) {
        return group(
                "path", Value.of(change.path()),
                "change", word(change.change()),
                "before", change.before(),
                "after", change.after(),
                "relativeChange", number(change.relativeChange()),
                "notable", Value.of(change.notable()));
    }

    private static Value spelt(MetricDelta delta) {
        return group(
                "name", Value.of(delta.name()),
                "statistic", word(delta.statistic()),
                "headline", Value.of(delta.headline()),
                "before", number(delta.before()),
                "after", number(delta.after()),
                "absoluteChange", number(delta.absoluteChange()),
                "relativeChange", number(delta.relativeChange()),
                "direction", word(delta.direction()),
                "role", word(delta.role()),
                "unit", Value.of(delta.unit()),
                "verdict", word(delta.verdict()),
                "notable", Value.of(delta.notable()));
    }

    static Value spelt(OutputDiff.Piece piece) {
        return items(List.of(word(piece.kind()), Value.of(piece.text())));
    }

    static Value items(List<? extends Value> values) {
        return new Value.Items(new ArrayList<>(values));
    }

    /** Names and values in turn; a null value is left out. */
    private static Value.Fields group(Object... namesAndValues) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
            }
        }
        return new Value.Fields(fields);
    }

    /** Null where missing, text where not finite. */
    private static Value number(Num number) {
        return number.isMissing() ? null : number.isFinite() ? number : Value.of(number.text());
    }

    private static Num number(Value.Fields fields, String name) {
        Value value = fields.get(name);
        return value == null ? Num.MISSING : value instanceof Num number ? number : Num.parse(text(value));
    }

    private static Value.Fields fields(Node node, String name) {
        return node.field(name) == null
                ? Value.Fields.EMPTY
                : (Value.Fields) node.field(name).value();
    }

    private static List<String> texts(Value value) {
        return value == null
                ? List.of()
                : ((Value.Items) value).values().stream().map(DiffVectors::text).toList();
    }

    private static String text(Value.Fields fields, String name, String otherwise) {
        return fields.get(name) == null ? otherwise : text(fields.get(name));
    }

    private static String text(Value value) {
        return ((Value.Text) value).text();
    }

    private static Statistic statistic(String word) {
        return Statistic.of(word);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Value word(Statistic statistic) {
        return Value.of(statistic.word());
    }

    private static Value word(Enum<?> constant) {
        return Value.of(constant.name().toLowerCase(Locale.ROOT));
    }
}
