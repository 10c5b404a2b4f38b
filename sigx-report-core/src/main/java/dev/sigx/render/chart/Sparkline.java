package dev.sigx.render.chart;

import dev.sigx.model.Series;

/** A curve the size of a word. */
public final class Sparkline {
    public static final int WIDTH = 96;
    public static final int HEIGHT = 22;
    private static final int BUCKETS = 10;

    private Sparkline() {}

    /** The path inside a box of {@link #WIDTH} by {@link #HEIGHT}; empty where fewer than two points are finite. */
    public static String path(Series series) {
        if (series == null || series.count() < 2) {
            return "";
        }
        Thinning.Points points = Thinning.of(series, BUCKETS);
        Extent extent = new Extent();
        extent.add(points);
        if (extent.finite < 2) {
            return "";
        }
        Axis x = Axis.of(extent.lowX, extent.highX, 1, WIDTH - 1, 0);
        Axis y = Axis.of(extent.lowY, extent.highY, HEIGHT - 2, 2, 0);
        return Coordinates.path(points.xs(), points.ys(), points.size(), x, y);
    }
}
