package dev.sigx.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table in Markdown. */
final class ResultTable {
    private static final double MEBIBYTE = 1 << 20;

    private final List<String> lines = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private boolean missed;

    /**
     * @param ratio of its own pairs, or null where it is a floor itself
     * @param peakBytes 0 where it is not known
     */
    void row(String what, Sample seconds, String floor, Sample ratio, long peakBytes) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s |",
                what,
                seconds.size(),
                seconds,
                ratio == null ? "" : ratio + " of " + floor,
                peakBytes == 0 ? "" : Math.round(peakBytes / MEBIBYTE)));
    }

    /** A goal that is met where the value is no greater than the limit. */
    void atMost(String goal, double value, double limit, String unit) {
        goal(goal, value, limit, unit, "<=", value <= limit);
    }

    /** A goal that is met where the value is no less than the limit. */
    void atLeast(String goal, double value, double limit, String unit) {
        goal(goal, value, limit, unit, ">=", value >= limit);
    }

    private void goal(String goal, double value, double limit, String unit, String sign, boolean met) {
        missed |= !met;
        goals.add(String.format(
                Locale.ROOT,
                "| %s | %s %.2f%s | %.2f%s | %s |",
                goal,
                sign,
                limit,
                unit,
                value,
                unit,
                met ? "met" : "missed"));
    }

    boolean missed() {
        return missed;
    }

    @Override
    public String toString() {
        return "| what | times | seconds: median (spread) | ratio: median (spread) | peak MiB |\n"
                + "| --- | ---: | --- | --- | ---: |\n"
                + String.join("\n", lines)
                + "\n\n| goal | limit | measured | |\n| --- | --- | --- | --- |\n"
                + String.join("\n", goals)
                + "\n";
    }
}
