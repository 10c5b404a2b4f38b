package dev.sigx.render.chart;

import dev.sigx.model.Series;

/** A curve the size of a word. */
public final class Sparkline {
    public static final int WIDTH = 96;
    public static final int HEIGHT = 22;
    private static final int BUCKETS = 10;

    /** The first of the characters that a coded point is made of; none of them is a quote. */
    private static final char CODE = '(';

    private static final int CODE_STEPS = 86;

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

    /**
     * The same curve as short text for tables of many: two characters a point, right and down from the upper left corner
     * in {@value #CODE_STEPS} steps over the box, each the character so many after {@code (}; a blank is a gap. Empty
     * where {@link #path} is.
     */
    public static String code(Series series) {
        if (series == null || series.count() < 2) {
            return "";
        }
        Thinning.Points points = Thinning.of(series, BUCKETS);
        Extent extent = new Extent();
        extent.add(points);
        if (extent.finite < 2) {
            return "";
        }
        Axis x = Axis.of(extent.lowX, extent.highX, 0, CODE_STEPS, 0);
        Axis y = Axis.of(extent.lowY, extent.highY, CODE_STEPS, 0, 0);
        StringBuilder code = new StringBuilder(2 * points.size());
        for (int i = 0; i < points.size(); i++) {
            if (Double.isNaN(points.ys()[i])) {
                code.append(' ');
            } else {
                code.append((char) (CODE + Math.round(x.at(points.xs()[i]))));
                code.append((char) (CODE + Math.round(y.at(points.ys()[i]))));
            }
        }
        return code.toString();
    }
}
