package dev.sigx.model;

import java.util.List;

/**
 * Which single number stands for a metric of a run. {@link #LAST} is the value of the greatest step, {@link #BEST} the
 * minimum or maximum by direction, {@link #MEAN} the mean over the run, {@link #REPORTED} what the store itself claims
 * as the final value; {@link #atStep} is the value at one step of the history, the same for every run. Equal where they
 * mean the same number. Ordered as listed here, steps last and by number.
 */
public final class Statistic implements Comparable<Statistic> {
    public static final Statistic LAST = new Statistic("last", 0, 0);
    public static final Statistic BEST = new Statistic("best", 1, 0);
    public static final Statistic MEAN = new Statistic("mean", 2, 0);
    public static final Statistic REPORTED = new Statistic("reported", 3, 0);

    /** What may be written for a statistic, for messages. */
    public static final String CHOICES = "last, best, mean, reported or step:N such as step:20";

    private static final List<Statistic> NAMED = List.of(LAST, BEST, MEAN, REPORTED);
    private static final String STEP = "step:";

    /** The longest run of digits that every language holds exactly in a 64-bit float. */
    private static final int MOST_DIGITS = 15;

    private final String word;
    private final int ordinal;
    private final long step;

    private Statistic(String word, int ordinal, long step) {
        this.word = word;
        this.ordinal = ordinal;
        this.step = step;
    }

    /** The statistics that a metric can have without a look at its history, in their order. */
    public static Statistic[] values() {
        return NAMED.toArray(new Statistic[0]);
    }

    /**
     * The value of the last point at or before that step; missing where the history does not reach the step, or begins
     * after it.
     */
    public static Statistic atStep(long step) {
        if (step < 0 || Long.toString(step).length() > MOST_DIGITS) {
            throw new IllegalArgumentException("a step has up to " + MOST_DIGITS + " digits and no sign, not " + step);
        }
        return new Statistic(STEP + step, NAMED.size(), step);
    }

    /** The statistic that is written so: {@code last}, {@code best}, {@code mean}, {@code reported}, {@code step:20}; or null. */
    public static Statistic of(String word) {
        for (Statistic statistic : NAMED) {
            if (statistic.word.equals(word)) {
                return statistic;
            }
        }
        return word.startsWith(STEP) && isStep(word.substring(STEP.length()))
                ? atStep(Long.parseLong(word.substring(STEP.length())))
                : null;
    }

    /** Digits in the one way to write them, so that equal statistics are written alike. */
    private static boolean isStep(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean shortest = text.length() == 1 || !text.startsWith("0");
        return digits && shortest && !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** Whether it is the value at a step, which only the history of a run can tell. */
    public boolean isAtStep() {
        return ordinal == NAMED.size();
    }

    /** The step of {@link #atStep}; 0 for the others. */
    public long step() {
        return step;
    }

    /** How it is written everywhere: in files, options, exports and addresses. */
    public String word() {
        return word;
    }

    /** Its place in {@link #values}. */
    public int ordinal() {
        return ordinal;
    }

    @Override
    public int compareTo(Statistic other) {
        int byKind = Integer.compare(ordinal, other.ordinal);
        return byKind != 0 ? byKind : Long.compare(step, other.step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statistic that && word.equals(that.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    @Override
    public String toString() {
        return word;
    }
}
