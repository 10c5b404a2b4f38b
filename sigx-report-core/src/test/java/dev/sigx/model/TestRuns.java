package dev.sigx.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Builds runs for tests: a completed run with nothing in it, to which a test adds the few things it speaks about.
 *
 * <pre>
 * Run run = TestRuns.run("a").setting("tokenizer.mode", "unicode").history("loss", 4, 3, 2).build();
 * </pre>
 */
public final class TestRuns {
    private final String id;
    private String store = "store";
    private String projectId = "project";
    private String name = "";
    private RunStatus status = RunStatus.COMPLETED;
    private final Map<String, Value> settings = new LinkedHashMap<>();
    private final Map<String, String> inapplicable = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private ModelSize model;
    private Timings timings = Timings.NONE;
    private DataIdentity data = new DataIdentity("", "0".repeat(64), "", Num.MISSING);

    private TestRuns(String id) {
        this.id = id;
    }

    public static TestRuns run(String id) {
        return new TestRuns(id);
    }

    public TestRuns store(String store) {
        this.store = store;
        return this;
    }

    public TestRuns project(String projectId) {
        this.projectId = projectId;
        return this;
    }

    public TestRuns name(String name) {
        this.name = name;
        return this;
    }

    public TestRuns status(RunStatus status) {
        this.status = status;
        return this;
    }

    /** Dots nest: {@code a.b} is the field b of the group a. */
    public TestRuns setting(String path, Value value) {
        put(settings, path, value);
        return this;
    }

    public TestRuns setting(String path, double value) {
        return setting(path, Num.of(value));
    }

    public TestRuns setting(String path, String value) {
        return setting(path, Value.of(value));
    }

    public TestRuns setting(String path, boolean value) {
        return setting(path, Value.of(value));
    }

    public TestRuns settings(Value.Fields all) {
        settings.clear();
        settings.putAll(all.values());
        return this;
    }

    public TestRuns inapplicable(String path, String reason) {
        inapplicable.put(path, reason);
        return this;
    }

    public TestRuns metric(Metric metric) {
        metrics.put(metric.name(), metric);
        return this;
    }

    /** A quality metric of which the store gives one number. */
    public TestRuns reported(String metric, double value) {
        return reported(metric, Num.of(value));
    }

    public TestRuns reported(String metric, Num value) {
        return metric(
                Metric.single(metric, value, "", Directions.USUAL.of(metric, Direction.UNKNOWN), MetricRole.QUALITY));
    }

    /** A quality metric with a point per step from 1; its headline is the last value. */
    public TestRuns history(String metric, double... values) {
        return history(metric, Statistic.LAST, values);
    }

    public TestRuns history(String metric, Statistic headline, double... values) {
        Direction direction = Directions.USUAL.of(metric, Direction.UNKNOWN);
        Num min = Num.MISSING;
        Num max = Num.MISSING;
        Num minStep = Num.MISSING;
        Num maxStep = Num.MISSING;
        double sum = 0;
        int finite = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                continue;
            }
            finite++;
            sum += values[i];
            if (min.isMissing() || values[i] < min.value()) {
                min = Num.of(values[i]);
                minStep = Num.of(i + 1L);
            }
            if (max.isMissing() || values[i] > max.value()) {
                max = Num.of(values[i]);
                maxStep = Num.of(i + 1L);
            }
        }
        boolean known = direction != Direction.UNKNOWN;
        boolean down = direction == Direction.MIN;
        series.add(series(metric, LongStream.rangeClosed(1, values.length).toArray(), values));
        return metric(new Metric(
                metric,
                values.length == 0 ? Num.MISSING : Series.number(values[values.length - 1]),
                known ? (down ? min : max) : Num.MISSING,
                known ? (down ? minStep : maxStep) : Num.MISSING,
                finite == 0 ? Num.MISSING : Num.of(sum / finite),
                min,
                max,
                values.length,
                values.length - finite,
                Num.MISSING,
                "",
                direction,
                MetricRole.QUALITY,
                headline));
    }

    /** A history beside a metric that is given on its own. */
    public TestRuns series(Series one) {
        series.add(one);
        return this;
    }

    /** @param steps may be {@link Series#ABSENT} */
    public static Series series(String metric, long[] steps, double[] values) {
        return new ListedSeries(metric, steps, values);
    }

    public TestRuns cost(String metric, double value, String unit) {
        return metric(Metric.single(
                metric, Num.of(value), unit, Directions.USUAL.of(metric, Direction.UNKNOWN), MetricRole.COST));
    }

    public TestRuns output(String promptId, String prompt, String text) {
        outputs.add(new Output(promptId, promptId, prompt, text, Num.MISSING, null));
        return this;
    }

    public TestRuns model(long parameters, long bytes) {
        return model(new ModelSize(Num.of(parameters), Num.of(bytes), Num.MISSING));
    }

    public TestRuns model(ModelSize model) {
        this.model = model;
        return this;
    }

    public TestRuns timings(Timings timings) {
        this.timings = timings;
        return this;
    }

    /** Without a call every run has the same, known data. */
    public TestRuns data(DataIdentity data) {
        this.data = data;
        return this;
    }

    public Run build() {
        return new Run(
                new RunKey(store, id),
                projectId,
                name,
                status,
                "",
                null,
                null,
                null,
                fields(settings),
                inapplicable,
                metrics.values().stream()
                        .sorted((one, other) -> CodePoints.compare(one.name(), other.name()))
                        .toList(),
                series.stream()
                        .sorted((one, other) -> CodePoints.compare(one.metric(), other.metric()))
                        .toList(),
                outputs,
                null,
                model,
                timings,
                data,
                List.of(),
                Value.Fields.EMPTY,
                SourceLocation.NOWHERE);
    }

    private static void put(Map<String, Value> into, String path, Value value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            into.put(path, value);
            return;
        }
        Map<String, Value> group = new LinkedHashMap<>();
        if (into.get(path.substring(0, dot)) instanceof Value.Fields present) {
            group.putAll(present.values());
        }
        put(group, path.substring(dot + 1), value);
        into.put(path.substring(0, dot), new Value.Fields(group));
    }

    private static Value.Fields fields(Map<String, Value> values) {
        return new Value.Fields(values);
    }

    private static final class ListedSeries implements Series {
        private final String metric;
        private final long[] steps;
        private final double[] values;

        ListedSeries(String metric, long[] steps, double[] values) {
            this.metric = metric;
            this.steps = steps.clone();
            this.values = values.clone();
        }

        @Override
        public String metric() {
            return metric;
        }

        @Override
        public long count() {
            return values.length;
        }

        @Override
        public void forEach(PointConsumer consumer) {
            for (int i = 0; i < values.length; i++) {
                consumer.point(i, steps[i], Double.NaN, ABSENT, values[i]);
            }
        }
    }
}
