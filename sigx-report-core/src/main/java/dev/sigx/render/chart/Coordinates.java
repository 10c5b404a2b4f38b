package dev.sigx.render.chart;

/** Prints positions with one decimal, the same on every machine; a tenth of a pixel is finer than a screen shows. */
final class Coordinates {
    private Coordinates() {}

    static String of(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }

    /** A path through the points; it breaks where a value is not finite, and a lone point is a dot. */
    static String path(double[] xs, double[] ys, int size, Axis x, Axis y) {
        StringBuilder path = new StringBuilder(size * 10);
        boolean drawing = false;
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(ys[i])) {
                drawing = false;
                continue;
            }
            boolean alone = !drawing && (i + 1 == size || Double.isNaN(ys[i + 1]));
            path.append(drawing ? 'L' : 'M').append(of(x.at(xs[i]))).append(' ').append(of(y.at(ys[i])));
            if (alone) {
                path.append("h0");
            }
            drawing = true;
        }
        return path.toString();
    }
}
