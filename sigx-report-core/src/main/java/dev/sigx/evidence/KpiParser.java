package dev.sigx.evidence;

import dev.sigx.evidence.Condition.Amount;
import dev.sigx.evidence.Condition.Operator;
import dev.sigx.evidence.Condition.Sense;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a KPI as a rule, where it is one. The grammar stands in {@code docs/kpi-rules.md}:
 *
 * <pre>
 * rule      = condition { "and" condition }
 * condition = metric ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) number
 *           | metric "improves"  [ "by" number [ "%" ] ]
 *           | metric ( "decreases" | "falls" | "increases" | "rises" ) [ "by" number [ "%" ] ]
 *           | metric
 * metric    = [ "last" | "best" | "mean" | "reported" ] name
 * </pre>
 *
 * A name alone means that the metric improves.
 */
final class KpiParser {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Map<String, Sense> VERBS = Map.of(
            "improves", Sense.IMPROVES,
            "decreases", Sense.DECREASES,
            "falls", Sense.DECREASES,
            "increases", Sense.INCREASES,
            "rises", Sense.INCREASES);

    private final MetricNames names;

    KpiParser(MetricNames names) {
        this.names = names;
    }

    /** The rule, or null where the text is not one. */
    KpiRule parse(String kpi) {
        String text = WHITE_SPACE.matcher(kpi).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (names.resolve(text) != null) {
            return new KpiRule(List.of(bareName(text)));
        }
        List<Condition> conditions = new ArrayList<>();
        for (String part : partsJoinedByAnd(text)) {
            Condition condition = condition(part.strip());
            if (condition == null) {
                return null;
            }
            conditions.add(condition);
        }
        return new KpiRule(conditions);
    }

    private static List<String> partsJoinedByAnd(String text) {
        List<String> parts = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        // Lower case may be longer in some scripts; then positions would not fit.
        if (lower.length() != text.length()) {
            return List.of(text);
        }
        int from = 0;
        for (int and = lower.indexOf(" and "); and >= 0; and = lower.indexOf(" and ", from)) {
            parts.add(text.substring(from, and));
            from = and + " and ".length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private Condition condition(String text) {
        String plain = text.replace("≤", "<=").replace("≥", ">=");
        int sign = firstOf(plain, '<', '>');
        return sign >= 0 ? threshold(plain, sign) : sentence(plain);
    }

    private Condition threshold(String text, int sign) {
        boolean orEqual = text.startsWith("=", sign + 1);
        boolean less = text.charAt(sign) == '<';
        Num limit = number(text.substring(sign + (orEqual ? 2 : 1)).strip());
        Subject subject = subject(text.substring(0, sign).strip(), true);
        if (limit == null || subject == null) {
            return null;
        }
        Operator operator =
                less ? (orEqual ? Operator.AT_MOST : Operator.LESS) : (orEqual ? Operator.AT_LEAST : Operator.MORE);
        return new Condition.Threshold(subject.metric(), subject.statistic(), operator, limit);
    }

    private Condition sentence(String text) {
        List<String> words = List.of(text.replace(" %", "%").split(" "));
        int count = words.size();
        Sense sense = VERBS.get(words.get(count - 1).toLowerCase(Locale.ROOT));
        if (sense != null && count > 1) {
            return change(words.subList(0, count - 1), sense, null);
        }
        if (count > 3 && words.get(count - 2).equalsIgnoreCase("by")) {
            sense = VERBS.get(words.get(count - 3).toLowerCase(Locale.ROOT));
            Amount amount = amount(words.get(count - 1));
            return sense == null || amount == null ? null : change(words.subList(0, count - 3), sense, amount);
        }
        return bareName(text);
    }

    private Condition change(List<String> name, Sense sense, Amount amount) {
        Subject subject = subject(String.join(" ", name), true);
        return subject == null ? null : new Condition.Change(subject.metric(), subject.statistic(), sense, amount);
    }

    private Condition bareName(String text) {
        Subject subject = subject(text, false);
        return subject == null
                ? null
                : new Condition.Change(subject.metric(), subject.statistic(), Sense.IMPROVES, null);
    }

    /** @param ruleAround whether the rest of the text is a rule, so that a single unknown word must be a metric */
    private Subject subject(String text, boolean ruleAround) {
        String whole = names.resolve(text);
        if (whole != null) {
            return new Subject(whole, null);
        }
        int space = text.indexOf(' ');
        Statistic statistic = space < 0 ? null : statistic(text.substring(0, space));
        String name = statistic == null ? text : text.substring(space + 1);
        String metric = names.resolve(name);
        if (metric != null) {
            return new Subject(metric, statistic);
        }
        boolean oneWord = !name.isEmpty() && name.indexOf(' ') < 0;
        return ruleAround && oneWord ? new Subject(name, statistic) : null;
    }

    private record Subject(String metric, Statistic statistic) {}

    private static Statistic statistic(String word) {
        for (Statistic statistic : Statistic.values()) {
            if (statistic.word().equalsIgnoreCase(word)) {
                return statistic;
            }
        }
        return null;
    }

    private static Amount amount(String text) {
        boolean percent = text.endsWith("%");
        Num number = number(percent ? text.substring(0, text.length() - 1) : text);
        return number == null || number.value() <= 0 ? null : new Amount(number, percent);
    }

    private static Num number(String text) {
        try {
            return NUMBER.matcher(text).matches() ? Num.parse(text) : null;
        } catch (NumberFormatException beyondRange) {
            return null;
        }
    }

    private static int firstOf(String text, char one, char other) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == one || text.charAt(i) == other) {
                return i;
            }
        }
        return -1;
    }
}
