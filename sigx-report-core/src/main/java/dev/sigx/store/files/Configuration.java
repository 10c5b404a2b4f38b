package dev.sigx.store.files;

import dev.sigx.model.Direction;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration file says. What it does not say is empty, or null where it is a single value. Relative paths are
 * resolved against the folder of the file.
 *
 * @param title of the site, or null
 * @param stores in order
 * @param scenarios files or folders
 * @param decisions files or folders
 * @param timings files or folders
 * @param out folder to write, or null
 * @param asOf the instant the report speaks of, or null
 * @param directions which way metrics improve, in the order of the file; never {@link Direction#UNKNOWN}
 * @param notableChange fraction of 0 or more, or null
 * @param statistic to compare, or null
 * @param threads 1 or more, or null
 * @param strict whether findings make the build fail, or null
 * @param select what goes into the output, in the words of the options
 * @param csvBom whether CSV files begin with a byte order mark, or null
 * @param parquet whether each table is written as Parquet too, or null
 * @param previous archive to compare with, or null
 * @param releases folder of archives, or null
 */
public record Configuration(
        String title,
        List<Store> stores,
        List<Path> scenarios,
        List<Path> decisions,
        List<Path> timings,
        Path out,
        Instant asOf,
        Map<String, Direction> directions,
        Double notableChange,
        Statistic statistic,
        Integer threads,
        Boolean strict,
        Select select,
        Boolean csvBom,
        Boolean parquet,
        Path previous,
        Path releases) {

    /** A configuration that says nothing. */
    public static final Configuration EMPTY = new Configuration(
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            Select.NOTHING,
            null,
            null,
            null,
            null);

    public Configuration {
        stores = List.copyOf(stores);
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        timings = List.copyOf(timings);
        directions = Collections.unmodifiableMap(new LinkedHashMap<>(directions));
    }

    /** A configuration that says nothing of what goes into the output. */
    public Configuration(
            String title,
            List<Store> stores,
            List<Path> scenarios,
            List<Path> decisions,
            List<Path> timings,
            Path out,
            Instant asOf,
            Map<String, Direction> directions,
            Double notableChange,
            Statistic statistic,
            Integer threads,
            Boolean strict) {
        this(
                title,
                stores,
                scenarios,
                decisions,
                timings,
                out,
                asOf,
                directions,
                notableChange,
                statistic,
                threads,
                strict,
                Select.NOTHING,
                null,
                null,
                null,
                null);
    }

    /**
     * What goes into the output. The words are checked by who knows them.
     *
     * @param projects ids or names
     * @param runs ids or names
     * @param scenarios ids or names
     * @param only parts to take
     * @param without parts to leave out
     * @param redact groups of private values
     * @param where place in the file
     */
    public record Select(
            List<String> projects,
            List<String> runs,
            List<String> scenarios,
            List<String> only,
            List<String> without,
            List<String> redact,
            SourceLocation where) {
        /** Says nothing. */
        public static final Select NOTHING =
                new Select(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), SourceLocation.NOWHERE);

        public Select {
            projects = List.copyOf(projects);
            runs = List.copyOf(runs);
            scenarios = List.copyOf(scenarios);
            only = List.copyOf(only);
            without = List.copyOf(without);
            redact = List.copyOf(redact);
        }
    }

    /**
     * A store to read.
     *
     * @param kind forces a reader; empty to detect it by content
     * @param path a file or folder
     * @param id wanted id, or empty to take it from the name of the file or folder
     */
    public record Store(String kind, Path path, String id) {
        /** Two letters or more, so that the drive of a Windows path is no kind. */
        static final Pattern KIND = Pattern.compile("([a-z][a-z0-9-]+):(.+)", Pattern.DOTALL);

        /**
         * The store of a text {@code PATH} or {@code KIND:PATH}, as the configuration and the option have it.
         *
         * @param folder that a relative path is resolved against
         * @throws java.nio.file.InvalidPathException where the text cannot be a path on this machine
         */
        public static Store of(String text, Path folder) {
            Matcher parts = KIND.matcher(text);
            return parts.matches()
                    ? new Store(parts.group(1), folder.resolve(parts.group(2)), "")
                    : new Store("", folder.resolve(text), "");
        }
    }
}
