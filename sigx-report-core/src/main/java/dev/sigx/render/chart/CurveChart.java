package dev.sigx.render.chart;

import dev.sigx.model.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Overlaid curves of one metric, ready to be written as SVG.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left edge of the plot
 * @param right edge of the plot
 * @param top edge of the plot
 * @param bottom edge of the plot
 * @param xTicks along the bottom
 * @param yTicks along the left side
 * @param lines one per run that has points, in the given order
 * @param axis what x counts: {@code step} or {@code point}
 * @param gaps how many points have no finite value
 */
public record CurveChart(
        int width,
        int height,
        int left,
        int right,
        int top,
        int bottom,
        List<Axis.Tick> xTicks,
        List<Axis.Tick> yTicks,
        List<Line> lines,
        String axis,
        int gaps) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 16;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 30;
    private static final int BUCKETS = 150;

    /**
     * One curve.
     *
     * @param tone index of its colour and dash, the same for a run in every chart of a page
     * @param label name of the run
     * @param path of the line
     * @param endX where it ends
     * @param endY where it ends
     */
    public record Line(int tone, String label, String path, String endX, String endY) {}

    /**
     * A curve to draw.
     *
     * @param series null where the run has no history of the metric
     */
    public record Input(int tone, String label, Series series) {}

    /** The chart, or null where no curve has two finite points. */
    public static CurveChart of(List<Input> inputs) {
        List<Input> drawn = new ArrayList<>();
        List<Thinning.Points> points = new ArrayList<>();
        Extent extent = new Extent();
        boolean steps = true;
        int most = 0;
        for (Input input : inputs) {
            if (input.series() == null || input.series().count() == 0) {
                continue;
            }
            Thinning.Points thinned = Thinning.of(input.series(), BUCKETS);
            extent.add(thinned);
            drawn.add(input);
            points.add(thinned);
            steps &= thinned.stepped();
            most = Math.max(most, thinned.size());
        }
        if (extent.finite < 2 || most < 2) {
            return null;
        }
        Axis x = Axis.of(extent.lowX, extent.highX, LEFT, RIGHT, 0);
        Axis y = Axis.of(extent.lowY, extent.highY, BOTTOM, TOP, 0.06);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            lines.add(line(drawn.get(i), points.get(i), x, y));
        }
        return new CurveChart(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                TOP,
                BOTTOM,
                x.ticks(6, true),
                y.ticks(5, false),
                lines,
                steps ? "step" : "point",
                extent.gaps);
    }

    private static Line line(Input input, Thinning.Points points, Axis x, Axis y) {
        int end = points.size() - 1;
        while (end > 0 && Double.isNaN(points.ys()[end])) {
            end--;
        }
        return new Line(
                input.tone(),
                input.label(),
                Coordinates.path(points.xs(), points.ys(), points.size(), x, y),
                Coordinates.of(x.at(points.xs()[end])),
                Double.isNaN(points.ys()[end]) ? "" : Coordinates.of(y.at(points.ys()[end])));
    }
}
