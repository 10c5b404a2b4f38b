package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.model.Finding;
import dev.sigx.model.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a request of what the user said: options win over the configuration file, defaults come last. Whatever cannot
 * work is refused here, before anything is read, with the place and the next step.
 */
public final class RequestBuilder {
    public static final String USUAL_CONFIGURATION = "sigx.yaml";
    public static final String USUAL_SITE = "sigx-report";
    public static final String USUAL_EXPORTS = "sigx-exports";
    public static final String USUAL_TITLE = "Experiment report";
    public static final double USUAL_NOTABLE_CHANGE = 0.1;

    /** What the output folder will hold. The folder in a configuration file is that of the site. */
    public enum Purpose {
        SITE,
        EXPORTS,
        NOTHING
    }

    /**
     * A request that is ready to be run.
     *
     * @param request with every default filled in
     * @param strict whether findings of severity error or warning make the answer a no
     * @param remarks what the configuration file made doubtful without being wrong
     */
    public record Prepared(ReportRequest request, boolean strict, List<Finding> remarks) {}

    private final Rooms rooms;
    private final Path folder;
    private final ReportOptions defaults;
    private final String waysToNameAStore;

    /**
     * A builder for one call.
     *
     * @param folder of the call, in which the usual configuration file is looked for
     * @param defaults of this front door, for what neither options nor configuration say
     * @param waysToNameAStore for a user who named none
     */
    public RequestBuilder(Rooms rooms, Path folder, ReportOptions defaults, String waysToNameAStore) {
        this.rooms = rooms;
        this.folder = folder;
        this.defaults = defaults;
        this.waysToNameAStore = waysToNameAStore;
    }

    /** Whether a call from that folder would find a configuration without naming it. */
    public static boolean hasUsualConfiguration(Path folder) {
        return Files.isRegularFile(folder.resolve(USUAL_CONFIGURATION));
    }

    /**
     * Puts options, configuration and defaults together.
     *
     * @param configuration file, or null for the usual one where it exists
     * @param options of the call
     */
    public Prepared prepare(Path configuration, ReportOptions options, Purpose purpose) throws ReportException {
        return prepare(configured(configuration), options, purpose);
    }

    /** The same for a call that wants no configuration, not even where the usual one exists. */
    public Prepared prepareAlone(ReportOptions options, Purpose purpose) throws ReportException {
        return prepare(new Rooms.Configured(ReportOptions.NONE, List.of()), options, purpose);
    }

    private Prepared prepare(Rooms.Configured configured, ReportOptions options, Purpose purpose)
            throws ReportException {
        ReportOptions all = options.over(configured.options()).over(defaults);
        if (all.stores().isEmpty()) {
            throw new ReportException(Kind.USAGE, "no run store is named", waysToNameAStore);
        }
        for (ReportRequest.StoreArgument store : all.stores()) {
            checkKind(store.kind());
            checkExists("the store", store.path());
        }
        checkExist("the scenarios", all.scenarios());
        checkExist("the decisions", all.decisions());
        checkExist("the timings", all.timings());
        Path output = output(purpose, options, all);
        EarlierArchives earlier = purpose == Purpose.SITE ? all.earlier() : EarlierArchives.NONE;
        checkEarlier(earlier, output);
        return new Prepared(
                new ReportRequest(
                        all.title(),
                        all.stores(),
                        all.scenarios(),
                        all.decisions(),
                        all.timings(),
                        output,
                        all.asOf(),
                        all.directions(),
                        all.notableChange(),
                        all.statistic(),
                        or(all.threads(), Runtime.getRuntime().availableProcessors()),
                        or(all.strict(), Boolean.FALSE),
                        all.exports(),
                        earlier),
                or(all.strict(), Boolean.FALSE),
                configured.problems());
    }

    /** @throws ReportException where there is no such file, or a build must not go on with it */
    private Rooms.Configured configured(Path named) throws ReportException {
        if (named == null && !hasUsualConfiguration(folder)) {
            return new Rooms.Configured(ReportOptions.NONE, List.of());
        }
        Path file = named == null ? folder.resolve(USUAL_CONFIGURATION) : named;
        checkExists("the configuration", file);
        if (Files.isDirectory(file)) {
            throw new ReportException(
                    Kind.USAGE, "the configuration " + file + " is a folder", "name the file in it, or another one");
        }
        Rooms.Configured configured;
        try {
            configured = rooms.configuration(file);
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot read the configuration: " + e.getMessage(), e);
        }
        List<Finding> errors = configured.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ReportException(
                    Kind.USAGE,
                    errors.stream().map(error -> sentence(file, error)).collect(Collectors.joining("\n      ")),
                    "correct " + file + "; docs/configuration.md lists every key");
        }
        return configured;
    }

    /** What a finding about a file says, with the place as terminals make it clickable. */
    private static String sentence(Path file, Finding problem) {
        String line = problem.where().line() > 0 ? ":" + problem.where().line() : "";
        String pointer =
                problem.where().pointer().isEmpty() ? "" : " " + problem.where().pointer();
        return problem.message() + " (" + file + line + pointer + ")";
    }

    private void checkKind(String kind) throws ReportException {
        if (!kind.isEmpty() && !rooms.kinds().contains(kind)) {
            throw new ReportException(
                    Kind.USAGE,
                    "there is no kind of store called '" + kind + "', and no file of that name",
                    "leave the kind out to have it detected, or choose one of " + String.join(", ", rooms.kinds()));
        }
    }

    private static void checkExist(String what, List<Path> paths) throws ReportException {
        for (Path path : paths) {
            checkExists(what, path);
        }
    }

    private static void checkEarlier(EarlierArchives earlier, Path output) throws ReportException {
        if (earlier.previous() != null) {
            checkExists("the previous release", earlier.previous());
            checkOutside("the previous release", earlier.previous(), output);
        }
        if (earlier.releases() != null) {
            checkExists("the folder of releases", earlier.releases());
            checkOutside("the folder of releases", earlier.releases(), output);
            if (!Files.isDirectory(earlier.releases())) {
                throw new ReportException(
                        Kind.USAGE,
                        "the releases " + earlier.releases() + " are no folder",
                        "name the folder that the archives lie in; one archive alone is a previous release");
            }
        }
    }

    /** What is compared with must still be there afterwards. */
    private static void checkOutside(String what, Path path, Path output) throws ReportException {
        if (path.toAbsolutePath().normalize().startsWith(output.toAbsolutePath().normalize())
                || RealPath.of(path).startsWith(RealPath.of(output))) {
            throw new ReportException(
                    Kind.USAGE,
                    what + " " + path + " lies in the folder that will be written",
                    "copy it elsewhere, or write to another folder");
        }
    }

    /**
     * Refuses a path that leads nowhere, or to something that can be read only once, such as a pipe.
     *
     * @param what it is to the user, with its article
     * @throws ReportException naming what lies there instead, or what to do
     */
    public static void checkExists(String what, Path path) throws ReportException {
        if (!Files.exists(path)) {
            throw new ReportException(Kind.USAGE, what + " " + path + " does not exist", MissingPath.advice(path));
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new ReportException(
                    Kind.USAGE,
                    what + " " + path + " is neither an ordinary file nor a folder",
                    "write what it gives to a file and name that; pipes and devices cannot be read");
        }
    }

    private Path output(Purpose purpose, ReportOptions options, ReportOptions all) {
        return purpose == Purpose.EXPORTS
                ? or(options.output(), folder.resolve(USUAL_EXPORTS))
                : or(all.output(), folder.resolve(USUAL_SITE));
    }

    private static <T> T or(T value, T usual) {
        return value != null ? value : usual;
    }
}
