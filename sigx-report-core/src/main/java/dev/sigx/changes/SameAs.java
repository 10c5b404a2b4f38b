package dev.sigx.changes;

import dev.sigx.model.Ledger;
import dev.sigx.model.Output;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Equality of what an export keeps: a report and its own archive are the same, though times there end at milliseconds. */
final class SameAs {
    private SameAs() {}

    static boolean time(Instant left, Instant right) {
        return Objects.equals(toMillis(left), toMillis(right));
    }

    private static Instant toMillis(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean ledger(Ledger left, Ledger right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return left.rationale().equals(right.rationale())
                && left.witness().equals(right.witness())
                && left.expiry().equals(right.expiry())
                && left.rollback().equals(right.rollback());
    }

    /** Whether the same prompts got the same answers and scores, in the same order. */
    static boolean outputs(List<Output> left, List<Output> right) {
        return asAnswered(left).equals(asAnswered(right));
    }

    private static List<Output> asAnswered(List<Output> outputs) {
        return outputs.stream()
                .map(one -> new Output(
                        one.promptId(), one.promptName(), one.prompt(), one.text(), one.score(), toMillis(one.at())))
                .toList();
    }
}
