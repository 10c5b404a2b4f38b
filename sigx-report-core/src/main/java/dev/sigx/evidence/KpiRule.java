package dev.sigx.evidence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a KPI demands of a run: all of its conditions.
 *
 * @param conditions at least one, in written order
 */
record KpiRule(List<Condition> conditions) {
    KpiRule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule without a condition holds of everything");
        }
    }

    String text() {
        return conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
    }
}
