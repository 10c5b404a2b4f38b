package dev.sigx.store.files;

import dev.sigx.model.Finding;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code sigx.yaml} or its JSON form, described in {@code docs/configuration.md}. Unlike data, a configuration is
 * taken whole or not at all: whatever is not understood is a problem of severity error, on which a build stops.
 */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * What a file says and what is wrong with it.
     *
     * @param configuration what could be understood
     * @param problems in the order of the file; a build may go on only if none is of severity error
     */
    public record Result(Configuration configuration, List<Finding> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        /** Whether a build must stop with exit code 2. */
        public boolean failed() {
            return problems.stream().anyMatch(problem -> problem.severity() == Finding.Severity.ERROR);
        }
    }

    /**
     * Reads a configuration file; JSON where its name ends in {@code .json}, else YAML.
     *
     * @throws IOException where there is no such file, or it is a folder
     */
    public static Result read(Path file) throws IOException {
        ContainedRoot root = ContainedRoot.of(file);
        if (!root.isFile()) {
            throw new IOException(file + " is a folder; name the configuration file in it");
        }
        List<Finding> problems = new ArrayList<>();
        FindingLog log = new FindingLog("", problem -> problems.add(asProblem(problem)));
        Node document = Document.read(root, root.name(), log);
        if (document == null) {
            return new Result(Configuration.EMPTY, problems);
        }
        if (!document.isObject()) {
            log.error(
                    "wrong-type",
                    "A configuration holds an object with fields such as stores, not " + Excerpt.of(document) + ".",
                    document.where());
            return new Result(Configuration.EMPTY, problems);
        }
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return new Result(new ConfigurationReader(document, folder, log).read(), problems);
    }

    /** A doubtful setting is as bad as a wrong one: nobody should publish a report that was set up otherwise. */
    private static Finding asProblem(Finding finding) {
        return finding.severity() == Finding.Severity.WARNING
                ? Finding.error(finding.code(), finding.message(), finding.store(), finding.where())
                : finding;
    }
}
