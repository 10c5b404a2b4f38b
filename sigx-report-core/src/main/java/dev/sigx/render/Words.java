package dev.sigx.render;

import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Verdict;
import dev.sigx.evidence.Evidence;
import dev.sigx.model.Direction;
import dev.sigx.model.Finding;
import dev.sigx.model.Ledger;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Statistic;
import dev.sigx.model.UtcTime;
import dev.sigx.report.ScenarioReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that readers see for the closed sets of the model, and how instants are written. */
final class Words {
    private static final int LONGEST_TITLE = 160;

    private Words() {}

    /**
     * A word with the name of its look in the style sheet.
     *
     * @param tone {@code good}, {@code bad}, {@code mixed}, {@code doubt} or {@code quiet}
     * @param term anchor in the glossary
     */
    public record Badge(String word, String tone, String term) {}

    static Badge verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> new Badge("better", "good", "verdict");
            case WORSE -> new Badge("worse", "bad", "verdict");
            case MIXED -> new Badge("mixed", "mixed", "verdict");
            case SAME -> new Badge("same", "quiet", "verdict");
            case INCOMPARABLE -> new Badge("not comparable", "doubt", "comparable");
            case UNKNOWN -> new Badge("cannot tell", "quiet", "verdict");
        };
    }

    /** The verdict of one diff; a change of which nothing is notable is called slight, and has no colour. */
    static Badge verdict(RunDiff diff) {
        Verdict verdict = diff.summary().verdict();
        boolean slight = (verdict == Verdict.BETTER || verdict == Verdict.WORSE)
                && diff.metrics().stream()
                        .noneMatch(delta -> delta.headline() && delta.notable() && delta.role() == MetricRole.QUALITY);
        Badge badge = verdict(verdict);
        return slight ? new Badge("slightly " + badge.word(), "quiet", badge.term()) : badge;
    }

    /** The verdict of a whole comparison: the common one, else how many runs are what. */
    static Badge verdict(ScenarioReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Badge first = null;
        for (RunDiff diff : report.diffs()) {
            Badge badge = verdict(diff);
            first = first == null ? badge : first;
            counts.merge(badge.word(), 1, Integer::sum);
        }
        if (first == null) {
            return verdict(report.verdict());
        }
        if (counts.size() == 1) {
            return first;
        }
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> words.add(count + " " + word));
        return new Badge(String.join(", ", words), "mixed", "verdict");
    }

    static Badge evidence(Evidence.Status status) {
        return switch (status) {
            case SUPPORTED -> new Badge("supported", "good", "evidence");
            case CONTRADICTED -> new Badge("contradicted", "bad", "evidence");
            case INCONCLUSIVE -> new Badge("inconclusive", "quiet", "evidence");
            case MISSING -> new Badge("evidence missing", "doubt", "evidence");
        };
    }

    static Badge status(RunStatus status) {
        return switch (status) {
            case COMPLETED -> new Badge("completed", "plain", "status");
            case PENDING -> new Badge("pending", "quiet", "status");
            case RUNNING -> new Badge("running", "quiet", "status");
            case FAILED -> new Badge("failed", "bad", "status");
            case STOPPED -> new Badge("stopped", "doubt", "status");
            case UNFINISHED -> new Badge("never finished", "doubt", "status");
            case UNKNOWN -> new Badge("unknown", "quiet", "status");
        };
    }

    static Badge severity(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> new Badge("error", "bad", "finding");
            case WARNING -> new Badge("warning", "doubt", "finding");
            case NOTE -> new Badge("note", "quiet", "finding");
        };
    }

    static Badge execution(Ledger.ExecutionStatus status) {
        return switch (status) {
            case EXECUTE -> new Badge("EXECUTE", "plain", "ledger");
            case HOLD -> new Badge("HOLD", "doubt", "ledger");
            case ESCALATE -> new Badge("ESCALATE", "bad", "ledger");
        };
    }

    static String statistic(Statistic statistic) {
        return switch (statistic.word()) {
            case "last" -> "last";
            case "best" -> "best";
            case "mean" -> "mean over run";
            case "reported" -> "as stored";
            default -> "at step " + statistic.step();
        };
    }

    static String direction(Direction direction) {
        return switch (direction) {
            case MIN -> "lower is better";
            case MAX -> "higher is better";
            case UNKNOWN -> "no known direction";
        };
    }

    /** An arrow for the sign of a change: up, down, or nothing where it is zero or absent. */
    static String arrow(Num change) {
        if (!change.isFinite() || change.value() == 0) {
            return "";
        }
        return change.value() > 0 ? "▲" : "▼";
    }

    /** A date, or an empty text. */
    static String day(Instant instant) {
        return instant == null ? "" : UtcTime.day(instant);
    }

    /** Date and time to the minute in UTC, or an empty text. */
    static String minute(Instant instant) {
        return instant == null ? "" : UtcTime.minute(instant) + " UTC";
    }

    /** A name for headings, tables and links, where a very long one would hide all else; the data keeps it whole. */
    static String title(String name) {
        if (name.length() <= LONGEST_TITLE) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return name.substring(0, end) + "… (" + name.length() + " characters)";
    }

    /** {@code 1 run}, {@code 2 runs}. */
    static String count(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }
}
