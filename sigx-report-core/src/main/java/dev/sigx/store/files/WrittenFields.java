package dev.sigx.store.files;

import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.time.Instant;

/** Fields that scenario and decision files share and that a hand may get wrong in its own way. */
final class WrittenFields {
    /** Below it lie years, and dates without their dashes; the third of January 1970 has more milliseconds. */
    private static final double LEAST_MILLIS = 100_000_000;

    private WrittenFields() {}

    /** A date or instant, or null. A bare year or a date without dashes is refused: as milliseconds it would be 1970. */
    static Instant instant(Fields fields, String name, FindingLog log) {
        Node field = fields.node(name);
        if (field != null && field.value() instanceof Num number && number.value() < LEAST_MILLIS) {
            log.warning(
                    "wrong-type",
                    "Expected a date such as 2026-11-22 or a time such as 2026-11-22T19:27:54Z, found "
                            + Excerpt.of(field) + "; ignored.",
                    field.where());
            return null;
        }
        return fields.instant(name);
    }

    /** The statistic that is written so, or null where absent or after a finding. */
    static Statistic statistic(Fields fields, String name, FindingLog log) {
        String text = fields.text(name, null);
        if (text == null) {
            return null;
        }
        Statistic statistic = Statistic.of(text);
        if (statistic == null) {
            log.warning(
                    "unknown-value",
                    "Expected " + Statistic.CHOICES + ", found \"" + Excerpt.of(text) + "\"; ignored.",
                    fields.node(name).where());
        }
        return statistic;
    }
}
