package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.Unknown;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes the metrics of a run: computed from the history where there is one and checked against what is stored, as stored
 * where there is none. A metric may be a number alone, which is the final value as its store claims it.
 */
final class MetricReader {
    /** Between two correct ways to add the same numbers; far below any difference that means something. */
    private static final double ROUNDING = 1e-9;

    private final Reading reading;
    private final Directions directions;
    private final Consumer<Finding> findings;

    MetricReader(Reading reading, Consumer<Finding> findings) {
        this.reading = reading;
        this.directions = reading.sink().directions();
        this.findings = findings;
    }

    List<Metric> read(Node run, Fields fields, Map<String, History> histories, Unknown.Builder unknown) {
        Map<String, Metric> metrics = new TreeMap<>(CodePoints.ORDER);
        Fields stored = fields.object("metrics");
        if (stored != null) {
            for (String name : stored.unasked()) {
                metrics.put(name, stored(name, stored, histories.get(name), unknown));
            }
        }
        histories.forEach((name, history) -> metrics.computeIfAbsent(
                name,
                absent -> history.recorder()
                        .summary(directions, Direction.UNKNOWN, "", MetricRole.QUALITY, Num.MISSING, Statistic.LAST)));
        metrics.values().removeIf(metric -> metric == null);
        return new ArrayList<>(metrics.values());
    }

    private Metric stored(String name, Fields metrics, History history, Unknown.Builder unknown) {
        Node node = metrics.node(name);
        Metric stored = node != null && node.isObject()
                ? whole(name, metrics.object(name), unknown)
                : Metric.single(
                        name, metrics.number(name), "", directions.of(name, Direction.UNKNOWN), MetricRole.QUALITY);
        if (history == null || history.recorder().count() == 0) {
            return stored;
        }
        boolean bare = node == null || !node.isObject();
        Metric computed = history.recorder()
                .summary(
                        directions,
                        stored.direction(),
                        stored.unit(),
                        stored.role(),
                        stored.reported(),
                        bare ? Statistic.LAST : stored.headline());
        return checked(stored, computed, history, node == null ? SourceLocation.NOWHERE : node.where());
    }

    private Metric whole(String name, Fields fields, Unknown.Builder unknown) {
        Num reported = fields.number("reported");
        MetricRole role = Words.of(MetricRole.values(), fields, "role", "role", reading.store(), findings);
        Statistic headline = headline(Words.statistic(fields, "headline", reading.store(), findings));
        Direction declared = Words.of(Direction.values(), fields, "direction", "direction", reading.store(), findings);
        Metric metric = new Metric(
                name,
                fields.number("last"),
                fields.number("best"),
                fields.number("bestStep"),
                fields.number("mean"),
                fields.number("min"),
                fields.number("max"),
                count(fields, "count"),
                count(fields, "notFinite"),
                reported,
                fields.text("unit", ""),
                directions.of(name, declared == null ? Direction.UNKNOWN : declared),
                role == null ? MetricRole.QUALITY : role,
                headline != null ? headline : reported.isMissing() ? Statistic.LAST : Statistic.REPORTED);
        reading.unknown().keep(fields, "runs[].metrics.*.", unknown, SourceLocation.pointer("/metrics", name));
        return metric;
    }

    /** The history tells the value at a step; it cannot be what a store means by its final value. */
    private static Statistic headline(Statistic headline) {
        return headline == null || headline.isAtStep() ? null : headline;
    }

    private long count(Fields fields, String name) {
        Num number = fields.number(name);
        boolean whole = number.isFinite() && number.value() >= 0 && number.value() == Math.rint(number.value());
        if (!whole && !number.isMissing()) {
            findings.accept(Finding.warning(
                    "wrong-type",
                    "Expected a count, found the number " + number + "; ignored.",
                    reading.store(),
                    fields.node(name).where()));
        }
        return whole ? new BigDecimal(number.text()).longValue() : 0;
    }

    /** What is stored where it agrees with the history, digit for digit; else what the history gives. */
    private Metric checked(Metric stored, Metric computed, History history, SourceLocation where) {
        List<String> wrong = new ArrayList<>();
        Num last = believed("last", stored.last(), computed.last(), wrong);
        Num best = believed("best", stored.best(), computed.best(), wrong);
        Num bestStep = believed("bestStep", stored.bestStep(), computed.bestStep(), wrong);
        Num min = believed("min", stored.min(), computed.min(), wrong);
        Num max = believed("max", stored.max(), computed.max(), wrong);
        if (stored.count() != 0) {
            believed("count", Num.of(stored.count()), Num.of(computed.count()), wrong);
            believed("notFinite", Num.of(stored.notFinite()), Num.of(computed.notFinite()), wrong);
        }
        // A metric that is the exponential of another has the exponential of that mean, which is the geometric mean.
        // Without a finite point there is nothing to hold a mean against.
        boolean derived = close(stored.mean(), history.geometricMean()) && !close(stored.mean(), computed.mean());
        Num mean = derived || computed.mean().isMissing()
                ? stored.mean()
                : believed("mean", stored.mean(), computed.mean(), wrong);
        if (!wrong.isEmpty()) {
            findings.accept(Finding.warning(
                    "metric-contradicts-history",
                    "The metric " + stored.name() + " is not what its history gives: " + String.join(", ", wrong)
                            + ". The history is used.",
                    reading.store(),
                    where));
        }
        return new Metric(
                computed.name(),
                last,
                best,
                bestStep,
                mean,
                min,
                max,
                computed.count(),
                computed.notFinite(),
                computed.reported(),
                computed.unit(),
                computed.direction(),
                computed.role(),
                computed.headline());
    }

    private static Num believed(String name, Num stored, Num computed, List<String> wrong) {
        if (stored.isMissing()) {
            return computed;
        }
        if (stored.equals(computed) || close(stored, computed)) {
            return stored;
        }
        wrong.add(name + " is stored as " + stored + ", computed as " + computed);
        return computed;
    }

    private static boolean close(Num left, Num right) {
        return left.isFinite()
                && right.isFinite()
                && Math.abs(left.value() - right.value())
                        <= ROUNDING * Math.max(Math.abs(left.value()), Math.abs(right.value()));
    }
}
