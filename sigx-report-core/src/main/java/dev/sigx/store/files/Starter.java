package dev.sigx.store.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code sigx init} writes: a configuration, a scenario and a decision that explain themselves. */
public final class Starter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./ -]{0,198}[A-Za-z0-9_])?");
    private static final List<String> WORDS = List.of("true", "false", "null", "yes", "no", "on", "off");
    private static final List<String> PLACEHOLDERS = List.of("REPLACE-WITH-A-RUN-ID", "REPLACE-WITH-ANOTHER-RUN-ID");

    private Starter() {}

    /**
     * The files by path, relative to the folder that is set up, with {@code /} between the parts and LF at the end of
     * lines. Reading them gives no finding.
     *
     * @param storePath {@code PATH} or {@code KIND:PATH}, as the configuration shall name it; empty for a placeholder
     * @param runIds ids of real runs, the baseline first; the first two are used, and placeholders where there are fewer
     * @param metric that the decision is judged by; empty for {@code loss}
     */
    public static Map<String, String> files(String storePath, List<String> runIds, String metric) {
        Map<String, String> files = new LinkedHashMap<>();
        String store = storePath.isBlank() ? "REPLACE-WITH-THE-PATH-OF-YOUR-STORE" : storePath;
        boolean real = runIds.size() >= 2;
        List<String> runs = real ? runIds : PLACEHOLDERS;
        String judged = metric.isBlank() ? "loss" : metric;
        files.put("sigx.yaml", CONFIGURATION.formatted(location(store), yaml(judged)));
        files.put(
                "scenarios/first-comparison.yaml",
                SCENARIO.formatted(
                        real
                                ? "The first two runs of your store; choose any others."
                                : "Replace both before you build.",
                        reference(runs.get(0)),
                        reference(runs.get(1)),
                        yaml(judged)));
        files.put(
                "decisions/first-decision.md",
                DECISION.formatted(yaml(judged + " improves"), reference(runs.get(0)), reference(runs.get(1))));
        return files;
    }

    /** The fields path and kind of a store given as {@code PATH} or {@code KIND:PATH}. */
    private static String location(String store) {
        Matcher forced = Configuration.Store.KIND.matcher(store);
        return forced.matches()
                ? "path: " + yaml(forced.group(2)) + "\n    kind: " + yaml(forced.group(1))
                : "path: " + yaml(store);
    }

    /** A run by its id alone; as an object where a colon in the id would pass for the end of a store's name. */
    private static String reference(String run) {
        return run.indexOf(':') < 0 ? yaml(run) : "{run: " + yaml(run) + "}";
    }

    /** The text as a YAML scalar, quoted unless it cannot be mistaken for anything else. */
    private static String yaml(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (isPrintable(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static final String CONFIGURATION = """
            # Configuration of sigx: what "sigx report" and "mvn sigx:report" read and write.
            # Every key is optional and can be given as an option too; an option wins. Paths are relative to this file.
            # A key that sigx does not know is an error, so a typing mistake cannot pass unnoticed.

            # Version of this file's format. Write it, and every later sigx knows how to read this file.
            schemaVersion: "1.0"

            # Stands above every page.
            title: Experiment report

            # Where the runs are. The kind of a store is detected by its content, and a store is only ever read.
            # Three ways to write one:
            #   - runs                                 a file or a folder
            #   - neuro-lingua:runs.json               the same with the kind forced
            #   - {path: runs.json, id: nightly}       with an id of your choice, to write nightly:RUN in the files below
            stores:
              - %1$s
                id: main

            # Saved comparisons and decisions: files or folders. Commit and review them like code.
            scenarios: scenarios
            decisions: decisions

            # GPU and CPU time and fallbacks by run id, where the store does not have them (docs/timings.md).
            # timings: timings.yaml

            # The site is written here. sigx replaces only a folder that it wrote itself.
            out: target/site

            # Which way a metric improves, for names that do not say so: min (less is better) or max (more is better).
            # "loss", "error", "perplexity", "accuracy", "score" and the like are known.
            # directions:
            #   %2$s: min

            # A change larger than this fraction is marked as notable (0.1 is 10 percent).
            notableChange: 0.1

            # Which number stands for a metric of a run: last, best, mean (over the run) or reported (by the store).
            # Without this line each metric is shown by the statistic that its store uses.
            # statistic: last

            # The instant that the report speaks of, for example to tell what has expired. Without it: the environment
            # variable SOURCE_DATE_EPOCH, else the newest date in the data. Never the clock, so that a build repeats.
            # asOf: 2026-11-22T00:00:00Z

            # true makes the build fail when something is wrong with the data, not only say so.
            # strict: false

            # Threads that write pages. The result is the same for every number.
            # threads: 2
            """;

    private static final String SCENARIO = """
            # A saved comparison (scenario). It gets a page of its own, with a permanent link.
            # One scenario per file, in YAML or JSON. The name of the file without its ending is the id of the scenario,
            # and the link is made from the id; write "id: ..." to keep it when you rename the file.
            schemaVersion: "1.0"

            name: First comparison
            description: One sentence that tells a reviewer what is compared, and why.

            # Two runs or more, from any project and any store. The first is the baseline that the others are compared
            # with. A run is named by
            #   - its id                        run_17
            #   - its name, if no id matches    wide model
            #   - store:id                      main:run_17          (no blank after the colon)
            #   - an object                     {store: main, run: run_17}
            # %1$s
            runs:
              - %2$s
              - %3$s

            # Another run of the list as the baseline:
            # baseline: run_17

            # Which project the comparison belongs to; leave it out if it belongs to several.
            # project: project_1

            # Settings to leave out of the diff, by path; * stands for any characters.
            # ignore: [seed, "tokenizer.*"]

            # Metrics to show first, in this order. The others follow.
            metrics: [%4$s]

            # Which number stands for a metric: last, best, mean (over the run) or reported (by the store).
            # statistic: last

            # When the scenario was written: a date, or a time such as 2026-11-22T19:27:54Z.
            # createdAt: 2026-11-22

            # Markdown. Say what you see, what speaks against it, and what should be tried next.
            notes: |
              Replace this text with what you learned.
            """;

    private static final String DECISION = """
            ---
            # One entry of the decision ledger: fields between the two lines of dashes, notes in Markdown below them.
            # The name of the file without its ending is the id of the decision unless "id: ..." says otherwise.
            schemaVersion: "1.0"

            # What had to be decided. One question.
            problem: Which of the two runs do we build on?

            # Everything that was considered, also what was not chosen.
            alternatives:
              - Stay with the baseline
              - Move to the second run
              - Collect more seeds first

            # What was chosen.
            decision: Move to the second run

            # What it is decided by. Written as a rule, every build checks it against the runs below and says whether
            # they support it. Rules (docs/kpi-rules.md has them all):
            #   perplexity < 60                      every run after the first is below
            #   loss improves                        every run after the first is better than it
            #   last loss decreases by 5%%            with the statistic named
            #   loss improves and perplexity < 60   both
            # Any other text is kept and shown, and not checked.
            kpi: %1$s

            # The runs that the decision rests on, named as in a scenario. The first is the baseline: the rule is asked of the others.
            # A single run is asked itself.
            runs:
              - %2$s
              - %3$s

            # Any words; the ledger has a page for each. Usual categories: architecture, optimizer, hyperparameter,
            # tokenizer, compression, data, evidence. Usual status: proposed, accepted, rejected, superseded.
            category: hyperparameter
            status: proposed

            # When, and by whom.
            # date: 2026-11-22
            # decidedBy: Your name

            # The project it belongs to, if any.
            # project: project_1
            ---
            Why this choice, what could prove it wrong, and when to look at it again.
            """;
}
