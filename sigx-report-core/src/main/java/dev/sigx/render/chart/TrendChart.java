package dev.sigx.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A number over a row of releases, twice: of the baseline and of the best run. A gap where a release has none. A mark
 * stands before the first release whose values may be compared with those of the last; what lies before it is not drawn.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left edge of the plot
 * @param right edge of the plot
 * @param top edge of the plot
 * @param bottom edge of the plot
 * @param yTicks along the left side
 * @param labels of the first and the last release
 * @param baseline path of the baseline, may be empty
 * @param best path of the best run, may be empty
 * @param dots one for each value of the best run
 * @param marks where values must not be compared across
 */
public record TrendChart(
        int width,
        int height,
        int left,
        int right,
        int top,
        int bottom,
        List<Axis.Tick> yTicks,
        List<Label> labels,
        String baseline,
        String best,
        List<Dot> dots,
        List<String> marks) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 170;
    private static final int LEFT = 60;
    private static final int RIGHT = WIDTH - 16;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 30;

    /** @param anchor {@code start} or {@code end} */
    public record Label(String at, String anchor, String text) {}

    /** A point. */
    public record Dot(String x, String y) {}

    /**
     * One release.
     *
     * @param name of the release
     * @param baseline value of the baseline, NaN where there is none
     * @param best value of the best run, NaN where there is none
     * @param apart whether the values must not be compared with those before
     */
    public record Input(String name, double baseline, double best, boolean apart) {}

    /** The chart, or null where fewer than two values of one sort are finite. */
    public static TrendChart of(List<Input> inputs) {
        Line baseline = new Line();
        Line best = new Line();
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).apart()) {
                apart.add(i);
                // On one axis with these, numbers of another meaning would be compared by eye.
                baseline = new Line();
                best = new Line();
            }
            baseline.add(i, inputs.get(i).baseline());
            best.add(i, inputs.get(i).best());
        }
        if (baseline.finite < 2 && best.finite < 2) {
            return null;
        }
        Axis x = new Axis(0, inputs.size() - 1, LEFT + 8, RIGHT - 8);
        Axis y = Axis.of(Math.min(baseline.low, best.low), Math.max(baseline.high, best.high), BOTTOM, TOP, 0.1);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            if (!Double.isNaN(best.ys.get(i))) {
                dots.add(new Dot(Coordinates.of(x.at(best.xs.get(i))), Coordinates.of(y.at(best.ys.get(i)))));
            }
        }
        return new TrendChart(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                TOP,
                BOTTOM,
                y.ticks(4, false),
                List.of(
                        new Label(Coordinates.of(LEFT), "start", inputs.get(0).name()),
                        new Label(
                                Coordinates.of(RIGHT),
                                "end",
                                inputs.get(inputs.size() - 1).name())),
                baseline.path(x, y),
                best.path(x, y),
                dots,
                apart.stream().map(i -> Coordinates.of(x.at(i - 0.5))).toList());
    }

    private static final class Line {
        private final List<Double> xs = new ArrayList<>();
        private final List<Double> ys = new ArrayList<>();
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private int finite;

        void add(double x, double value) {
            boolean drawn = Double.isFinite(value);
            xs.add(x);
            ys.add(drawn ? value : Double.NaN);
            if (drawn) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                finite++;
            }
        }

        int size() {
            return xs.size();
        }

        String path(Axis x, Axis y) {
            double[] xValues = xs.stream().mapToDouble(Double::doubleValue).toArray();
            double[] yValues = ys.stream().mapToDouble(Double::doubleValue).toArray();
            return Coordinates.path(xValues, yValues, xValues.length, x, y);
        }
    }
}
