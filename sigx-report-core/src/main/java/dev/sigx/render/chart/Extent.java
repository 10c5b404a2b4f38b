package dev.sigx.render.chart;

/** The ranges that a set of curves covers. */
final class Extent {
    double lowX = Double.POSITIVE_INFINITY;
    double highX = Double.NEGATIVE_INFINITY;
    double lowY = Double.POSITIVE_INFINITY;
    double highY = Double.NEGATIVE_INFINITY;
    int finite;
    int gaps;

    void add(Thinning.Points points) {
        for (int i = 0; i < points.size(); i++) {
            lowX = Math.min(lowX, points.xs()[i]);
            highX = Math.max(highX, points.xs()[i]);
            double y = points.ys()[i];
            if (Double.isNaN(y)) {
                gaps++;
            } else {
                finite++;
                lowY = Math.min(lowY, y);
                highY = Math.max(highY, y);
            }
        }
    }
}
