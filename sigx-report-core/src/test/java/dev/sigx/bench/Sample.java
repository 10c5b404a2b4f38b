package dev.sigx.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same thing measured several times. */
final class Sample {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(value -> value).min().orElse(Double.NaN);
    }

    double most() {
        return values.stream().mapToDouble(value -> value).max().orElse(Double.NaN);
    }

    /** The ratio of each pair that was measured together: these survive a machine that is busy now and then. */
    Sample over(Sample floor) {
        Sample ratios = new Sample();
        for (int i = 0; i < Math.min(size(), floor.size()); i++) {
            ratios.add(values.get(i) / floor.values.get(i));
        }
        return ratios;
    }

    /** Median and spread. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), least(), most());
    }
}
