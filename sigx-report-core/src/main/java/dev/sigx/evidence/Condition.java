package dev.sigx.evidence;

import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import java.util.Locale;

/** One condition of a KPI rule. It speaks about one metric by one statistic. */
sealed interface Condition {
    /** Name of the metric as the runs have it. */
    String metric();

    /** The statistic that the rule names; null for the metric's own headline statistic. */
    Statistic statistic();

    /** The condition as it was understood, in the spelling of {@code docs/kpi-rules.md}. */
    String text();

    /** The value itself is held against a limit. */
    record Threshold(String metric, Statistic statistic, Operator operator, Num limit) implements Condition {
        @Override
        public String text() {
            return subject(metric, statistic) + " " + operator.sign() + " " + limit.text();
        }
    }

    /**
     * The value is held against the baseline's.
     *
     * @param amount least change, positive; null where any change in that sense will do
     */
    record Change(String metric, Statistic statistic, Sense sense, Amount amount) implements Condition {
        @Override
        public String text() {
            String by = amount == null ? "" : " by " + amount.text();
            return subject(metric, statistic) + " " + sense.name().toLowerCase(Locale.ROOT) + by;
        }
    }

    /** Which change is meant. Improving depends on the direction of the metric. */
    enum Sense {
        IMPROVES,
        DECREASES,
        INCREASES
    }

    /**
     * How much a value has to change.
     *
     * @param number as written, without the sign of per cent
     * @param percent whether it is a percentage of the baseline, else it is in the unit of the metric
     */
    record Amount(Num number, boolean percent) {
        String text() {
            return number.text() + (percent ? "%" : "");
        }
    }

    /** How a value is held against a limit: exactly, without tolerance. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(Num value, Num limit) {
            boolean equal = value.equals(limit);
            return switch (this) {
                case LESS -> !equal && value.value() < limit.value();
                case AT_MOST -> equal || value.value() < limit.value();
                case MORE -> !equal && value.value() > limit.value();
                case AT_LEAST -> equal || value.value() > limit.value();
            };
        }
    }

    private static String subject(String metric, Statistic statistic) {
        return statistic == null ? metric : statistic.word() + " " + metric;
    }
}
