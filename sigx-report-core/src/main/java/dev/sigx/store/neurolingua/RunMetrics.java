package dev.sigx.store.neurolingua;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;
import dev.sigx.store.SeriesRecorder;
import dev.sigx.store.StoreSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the metrics of a run.
 *
 * <p>What the app stores as final loss and accuracy are means over all epochs, and its perplexity is the exponential of
 * that mean loss; so the headline statistic of all three is the mean. Perplexity has no history of its own: its last,
 * best, mean, smallest and largest values are the exponentials of those of the loss (of at least 1e-8, as the app
 * bounds it).
 */
final class RunMetrics {
    private static final double AGREEMENT = 1e-9;
    private static final double SMALLEST_LOSS = 1e-8;

    private final StoreSink sink;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private boolean reportedStandsForMean;

    RunMetrics(StoreSink sink) {
        this.sink = sink;
    }

    /**
     * What a store claims as final values; each may be missing.
     *
     * @param accuracy from 0 to 1
     */
    record Reported(Num loss, Num accuracy, Num perplexity) {
        static final Reported NOTHING = new Reported(Num.MISSING, Num.MISSING, Num.MISSING);

        /** What the app saves for the first run of a session: a state in which nothing was trained yet. */
        boolean isUntrained() {
            return loss.isFinite() && loss.value() == 0 && perplexity.isFinite() && perplexity.value() < 1;
        }
    }

    /**
     * Adds loss, accuracy and perplexity, as far as there is anything to say of them.
     *
     * @param reportedStandsForMean whether a reported value may stand for the mean where there is no history
     */
    void training(History history, Reported reported, boolean reportedStandsForMean) {
        this.reportedStandsForMean = reportedStandsForMean;
        SeriesRecorder losses = sink.record("loss");
        SeriesRecorder accuracies = sink.record("accuracy");
        boolean anyLoss = false;
        boolean anyAccuracy = false;
        for (int i = 0; i < history.size(); i++) {
            anyLoss |= !Series.isMissing(history.loss(i));
            anyAccuracy |= !Series.isMissing(history.accuracy(i));
            losses.add(i + 1L, i + 1.0, history.time(i), history.loss(i));
            accuracies.add(i + 1L, i + 1.0, history.time(i), history.accuracy(i));
        }
        Series lossSeries = losses.finish();
        Series accuracySeries = accuracies.finish();
        if (anyLoss) {
            series.add(lossSeries);
        }
        if (anyAccuracy) {
            series.add(accuracySeries);
        }
        boolean loss = anyLoss || !reported.loss().isMissing();
        if (anyAccuracy || !reported.accuracy().isMissing()) {
            add(accuracies, reported.accuracy());
        }
        Num meanLoss = loss ? add(losses, reported.loss()) : Num.MISSING;
        if (loss || !reported.perplexity().isMissing()) {
            perplexity(losses, meanLoss, reported.perplexity());
        }
    }

    private Num add(SeriesRecorder recorder, Num reported) {
        Metric metric = recorder.summary(
                sink.directions(), Direction.UNKNOWN, "", MetricRole.QUALITY, reported, Statistic.MEAN);
        Num mean = mean(metric.name(), recorder.mean(), reported, recorder.last());
        metrics.add(metric.withMean(mean));
        return mean;
    }

    private void perplexity(SeriesRecorder losses, Num meanLoss, Num reported) {
        Direction direction = sink.directions().of("perplexity", Direction.UNKNOWN);
        Metric loss = losses.summary(sink.directions(), direction, "", MetricRole.QUALITY, Num.MISSING, Statistic.MEAN);
        Num last = exponential(loss.last());
        boolean fromHistory = !loss.mean().isMissing();
        Num mean = fromHistory || reported.isMissing()
                ? mean("perplexity", exponential(meanLoss), reported, last)
                : mean("perplexity", Num.MISSING, reported, last);
        metrics.add(new Metric(
                "perplexity",
                last,
                exponential(loss.best()),
                loss.bestStep(),
                mean,
                exponential(loss.min()),
                exponential(loss.max()),
                0,
                0,
                reported,
                "",
                direction,
                MetricRole.QUALITY,
                Statistic.MEAN));
    }

    /** The value of a loss as perplexity. */
    static Num exponential(Num loss) {
        return loss.isMissing() ? loss : Num.of(Math.exp(Math.max(SMALLEST_LOSS, loss.value())));
    }

    /** Prefers the digits of the store where they agree with the history, else the history. */
    private Num mean(String name, Num computed, Num reported, Num last) {
        if (computed.isMissing()) {
            return reportedStandsForMean ? reported : computed;
        }
        if (!reported.isFinite()) {
            return computed;
        }
        if (agree(computed.value(), reported.value())) {
            return reported;
        }
        boolean isLast = last.isFinite() && agree(last.value(), reported.value());
        contradictions.add(name + " " + reported.text() + " (history: mean " + computed.text()
                + (isLast ? "; it is the last point" : "") + ")");
        return computed;
    }

    /** Where one of them is infinite, a tolerance relative to it would let anything agree. */
    private static boolean agree(double computed, double reported) {
        return Double.isFinite(computed)
                && Math.abs(computed - reported) <= AGREEMENT * Math.max(Math.abs(computed), Math.abs(reported));
    }

    /** Adds a metric with a history but without a final value; nothing where no value is there. */
    void validation(String name, List<Governance.Validation> points) {
        SeriesRecorder recorder = sink.record(name);
        for (Governance.Validation point : points) {
            double value = name.equals("valLoss") ? point.loss() : point.accuracy();
            if (!Series.isMissing(value)) {
                recorder.add(point.step(), point.epoch(), point.time(), value);
            }
        }
        Series history = recorder.finish();
        if (recorder.count() > 0) {
            series.add(history);
            metrics.add(recorder.summary(
                    sink.directions(), Direction.UNKNOWN, "", MetricRole.QUALITY, Num.MISSING, Statistic.LAST));
        }
    }

    /** Adds a cost given as one number; nothing where it is missing. */
    void cost(String name, Num value, String unit) {
        if (!value.isMissing()) {
            Direction direction = sink.directions().of(name, Direction.UNKNOWN);
            metrics.add(Metric.single(name, value, unit, direction, MetricRole.COST));
        }
    }

    void model(ModelSize model) {
        cost("modelBytes", model.bytes(), "bytes");
        cost("parameters", model.parameters(), "");
    }

    /** By name. */
    List<Metric> metrics() {
        metrics.sort(Comparator.comparing(Metric::name, CodePoints.ORDER));
        return metrics;
    }

    /** By metric name. */
    List<Series> series() {
        series.sort(Comparator.comparing(Series::metric, CodePoints.ORDER));
        return series;
    }

    /** Where reported values and history do not agree, each in words; empty where they do. */
    List<String> contradictions() {
        return contradictions;
    }
}
