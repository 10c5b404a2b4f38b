package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.model.Direction;
import dev.sigx.model.Statistic;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the text of an option into its value, the same for both front doors. Text that does not fit ends with {@link
 * Kind#USAGE} and a message that names the option as the user wrote it.
 */
public final class OptionValues {
    private static final String PATH_ADVICE =
            "run again with LC_ALL=C.UTF-8 if the path is right; without it Java may know no letters but English ones";

    private final Path folder;

    /** @param folder that relative paths are resolved against */
    public OptionValues(Path folder) {
        this.folder = folder;
    }

    /** {@code PATH}, or {@code KIND:PATH}; a file that has just that name is a path whatever it looks like. */
    public StoreArgument store(String option, String text) throws ReportException {
        int colon = text.indexOf(':');
        boolean named = colon >= 0 && colon < text.length() - 1 && isKind(text.substring(0, colon));
        if (named && !Files.exists(path(option, text))) {
            return new StoreArgument(text.substring(0, colon), path(option, text.substring(colon + 1)), "");
        }
        return new StoreArgument("", path(option, text), "");
    }

    /** Two characters or more, so that the drive of a Windows path is none. */
    private static boolean isKind(String text) {
        boolean kind = text.length() > 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        for (int i = 1; kind && i < text.length(); i++) {
            char unit = text.charAt(i);
            kind = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
        }
        return kind;
    }

    public Path path(String option, String text) throws ReportException {
        if (text.isBlank()) {
            throw usage(option, "is empty", "give it the path of a file or folder");
        }
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            throw usage(option, "cannot be a path here: " + e.getReason(), PATH_ADVICE);
        }
    }

    /** An instant with its offset from UTC, or a date, which is its first instant in UTC. */
    public static Instant instant(String option, String text) throws ReportException {
        try {
            Instant instant = text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Instant.parse(text + "T00:00:00Z")
                    : OffsetDateTime.parse(text).toInstant();
            // What RFC 3339 can write, which the CSV files and other tools go by.
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw usage(option, "is not an instant: '" + text + "'", "write it like 2026-11-23T00:00:00Z, or 2026-11-23");
    }

    /**
     * The instant in the environment variable {@code SOURCE_DATE_EPOCH}, in seconds since 1970, by which reproducible
     * builds are dated (https://reproducible-builds.org/specs/source-date-epoch/); null where it is not set.
     */
    public static Instant sourceDateEpoch(Map<String, String> environment) throws ReportException {
        String seconds = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (seconds.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw usage(
                    "SOURCE_DATE_EPOCH",
                    "is not a number of seconds since 1970: '" + seconds + "'",
                    "correct the environment variable, or unset it");
        }
    }

    /** A fraction such as 0.1, or the same as 10%. */
    public static double notableChange(String option, String text) throws ReportException {
        boolean percent = text.endsWith("%");
        try {
            BigDecimal number = new BigDecimal(
                    percent ? text.substring(0, text.length() - 1).strip() : text);
            double fraction = (percent ? number.movePointLeft(2) : number).doubleValue();
            if (fraction >= 0 && Double.isFinite(fraction)) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // Said below, together with the numbers that are out of range.
        }
        throw usage(
                option,
                "is not a fraction of 0 or more: '" + text + "'",
                "write it like 0.1 or 10%, which is the same");
    }

    public static Statistic statistic(String option, String text) throws ReportException {
        Statistic statistic = Statistic.of(text);
        if (statistic == null) {
            throw usage(option, "is not a statistic: '" + text + "'", "choose " + Statistic.CHOICES);
        }
        return statistic;
    }

    public static int threads(String option, String text) throws ReportException {
        try {
            int threads = Integer.parseInt(text);
            if (threads > 0) {
                return threads;
            }
        } catch (NumberFormatException e) {
            // Said below, together with the numbers that are out of range.
        }
        throw usage(
                option,
                "is not a number of threads: '" + text + "'",
                "give it a whole number of 1 or more, or leave it out");
    }

    /** Each {@code METRIC=min} or {@code METRIC=max}; the name of a metric may hold further equal signs. */
    public static Map<String, Direction> directions(String option, List<String> texts) throws ReportException {
        Map<String, Direction> directions = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            Direction direction = switch (text.substring(equals + 1)) {
                case "min" -> Direction.MIN;
                case "max" -> Direction.MAX;
                default -> null;
            };
            if (equals < 1 || direction == null) {
                throw usage(option, "is not a direction: '" + text + "'", "write it like accuracy=max or runtime=min");
            }
            directions.put(text.substring(0, equals), direction);
        }
        return directions;
    }

    private static ReportException usage(String option, String wrong, String next) {
        return new ReportException(Kind.USAGE, option + " " + wrong, next);
    }
}
