package dev.sigx.store.files;

import dev.sigx.model.Statistic;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.time.Instant;
import java.util.regex.Pattern;

/** Fields that scenario and decision files share and that a hand may get wrong in its own way. */
final class WrittenFields {
    private static final Pattern YEAR_OR_DATE = Pattern.compile("\\d{4}|\\d{6}|\\d{8}");

    private WrittenFields() {}

    /** A date or instant, or null. A bare year or a date without dashes is refused: as milliseconds it would be 1970. */
    static Instant instant(Fields fields, String name, FindingLog log) {
        Node field = fields.node(name);
        if (field != null && YEAR_OR_DATE.matcher(field.text()).matches()) {
            log.warning(
                    "wrong-type",
                    "Expected a date such as 2026-11-22 or a time such as 2026-11-22T19:27:54Z, found " + field.text()
                            + "; ignored.",
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
