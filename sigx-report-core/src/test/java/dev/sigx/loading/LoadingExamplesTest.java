package dev.sigx.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.Examples;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.ReportGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads exports with the scripts of {@code examples/python} and {@code examples/r}, where their programs are installed,
 * and runs the one-liners of their pages.
 */
class LoadingExamplesTest {
    private static final Path PYTHON = Examples.FOLDER.resolve("python").toAbsolutePath();
    private static final Path R = Examples.FOLDER.resolve("r").toAbsolutePath();
    private static final String HEADER = "store\tproject\tmetric\tstatistic\trun\tvalue\n";

    /** What readers stumble over: names that look like numbers, missing values or formulas; all kinds of numbers. */
    private static final String HOSTILE = """
            {
              "schemaVersion": "2.0.0",
              "projects": [{"id": "NA", "name": "=1+1"}, {"id": "שלום", "name": "null"}],
              "runs": [
                {"id": "007", "name": "'quoted\\"", "projectId": "NA", "createdAt": "2026-01-02T03:04:05.678Z",
                 "tags": ["a,b", "\\ud83d", ""],
                 "settings": {
                   "lr": 0.10, "seed": 9223372036854775807, "word": "NaN", "nothing": null, "empty": "", "zero": -0.0,
                   "tiny": 5e-324, "list": [1, "2", null, "\\ud83d"], "a.b": {"c\\\\d": true, "g": {}}, "nan": NaN,
                   "formula": "=cmd|' /c calc'!A1", "negative": -5},
                 "metrics": {
                   "NA": 1e300,
                   "score": {"reported": "NaN", "direction": "max"},
                   "big": {"reported": 9007199254740993, "direction": "max"}},
                 "history": {
                   "loss": {"steps": [0, 10, 20, 30], "values": [4.70, null, "NaN", 2.5]},
                   "null": [0.1, 0.2, "-Infinity"],
                   "perplexity": {"epochs": [0.5, 1, 1.5], "values": [2.0, 8.0, 4.0]}}},
                {"id": "1e5", "name": "line\\r\\nbreak\\nand\\ttab", "projectId": "NA",
                 "settings": {"lr": 0.2, "seed": 9223372036854775806, "word": "na", "empty": " ", "negative": 5},
                 "metrics": {
                   "NA": -1e300,
                   "score": {"reported": "Infinity", "direction": "max"},
                   "big": {"reported": 9007199254740992, "direction": "max"}},
                 "history": {
                   "loss": {"steps": [9223372036854775807, -5], "values": [1e-7, 123456789012345680000]},
                   "perplexity": [1, 1]}},
                {"id": "TRUE", "projectId": "שלום", "metrics": {"loss": 0.1}},
                {"id": "#", "name": "+ \\u0000 \\ud800 \\u202e 😀", "metrics": {"loss": -0.0}}
              ],
              "scenarios": [{"id": "s", "name": "NA", "runIds": ["007", "1e5", "#"], "notes": "@x\\r\\n\\"y\\""}],
              "decisions": [{"id": "d", "problem": "-", "decision": "＝1", "kpi": "loss < 3", "runIds": ["007"]}]
            }
            """;

    private static final String BEST_OF_HOSTILE = HEADER + """
            hostile\t\tloss\treported\t#\t-0
            hostile\tNA\tbig\treported\t007\t9.0072e+15
            hostile\tNA\tloss\tlast\t1e5\t1e-07
            hostile\tNA\tperplexity\tlast\t1e5\t1
            hostile\tשלום\tloss\treported\tTRUE\t0.1
            """;

    private static final String BEST_OF_MINIMAL = HEADER + """
            cat\tproj_cat\taccuracy\tmean\trun_adam\t0.6
            cat\tproj_cat\tloss\tmean\trun_adam\t1.0875
            cat\tproj_cat\tperplexity\tmean\trun_adam\t2.96685
            """;

    private static final Pattern ONE_LINER = Pattern.compile("```(?:sh|sql)\n(.+?)\n```", Pattern.DOTALL);

    @TempDir
    static Path temp;

    private static Path hostile;

    @BeforeAll
    static void exportHostileStore() throws IOException, ReportException {
        Path store = Files.writeString(temp.resolve("hostile.json"), HOSTILE);
        Path out = temp.resolve("hostile");
        new ReportGenerator(Progress.SILENT).export(Examples.request("Hostile", store, out));
        hostile = out.resolve("exports");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static Path exports(String example) {
        return Examples.FOLDER.resolve(example).resolve("expected/exports").toAbsolutePath();
    }

    /** What each of the scripts must do. */
    abstract static class Loading {
        private final List<String> command;

        Loading(String... command) {
            this.command = List.of(command);
        }

        final Script load(Path exports) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(command);
            words.add(exports.toString());
            return Script.run(temp, words);
        }

        @Test
        void agreesWithTheExamples() throws IOException, InterruptedException {
            Script minimal = load(exports("minimal"));
            assertThat(minimal.exit()).as(minimal.err()).isZero();
            assertThat(minimal.out()).isEqualTo(BEST_OF_MINIMAL);

            Script large = load(exports("neuro-lingua"));
            assertThat(large.exit()).as(large.err()).isZero();
            assertThat(large.out()).startsWith(HEADER).hasLineCount(16);
        }

        @Test
        void readsNamesAndNumbersThatReadersStumbleOver() throws IOException, InterruptedException {
            Script script = load(hostile);

            assertThat(script.exit()).as(script.err()).isZero();
            assertThat(script.out()).isEqualTo(BEST_OF_HOSTILE);
        }

        @Test
        void namesAStatisticAndAChangeThatWereEdited() throws IOException, InterruptedException {
            Path edited = copy(exports("minimal"), temp.resolve(getClass().getSimpleName()));
            edit(edited.resolve("metrics.csv"), "cat,run_baseline,loss,1.25,1.25,4,1.4725,1.25,1.79", "1.79", "1.78");
            edit(
                    edited.resolve("diffs.csv"),
                    "learningRate,,,changed,,number,0.1,0.1,number,0.01,0.01,,-0.9",
                    "0.9",
                    "0.8");

            Script script = load(edited);

            assertThat(script.exit()).isEqualTo(1);
            assertThat(script.err())
                    .contains("disagrees: ")
                    .containsPattern("run_baseline.* loss")
                    .containsPattern("run_adam.* learningRate");
        }

        private static void edit(Path file, String line, String from, String to) throws IOException {
            String text = Files.readString(file);
            assertThat(text).contains(line);
            Files.writeString(file, text.replace(line, line.substring(0, line.lastIndexOf(from)) + to));
        }
    }

    @Nested
    @WhereInstalled({"python3", "--version"})
    class PlainPython extends Loading {
        PlainPython() {
            super("python3", PYTHON.resolve("check_export.py").toString());
        }

        @Test
        void namesTheLineWhereAFileIsCutShort() throws IOException, InterruptedException {
            Path cut = copy(exports("minimal"), temp.resolve("cut"));
            Path table = cut.resolve("metrics.csv");
            String text = Files.readString(table);
            Files.writeString(table, text.substring(0, text.indexOf("run_baseline,loss,1.25") + 20));

            Script script = load(cut);

            assertThat(script.exit()).isEqualTo(1);
            assertThat(script.err()).contains("metrics.csv, line 11: another number of cells than the header has");
        }
    }

    @Nested
    @WhereInstalled({"python3", "-c", "import pandas"})
    class Pandas extends Loading {
        Pandas() {
            super("python3", PYTHON.resolve("with_pandas.py").toString());
        }
    }

    @Nested
    @WhereInstalled({"python3", "-c", "import duckdb"})
    class DuckDb extends Loading {
        DuckDb() {
            super("python3", PYTHON.resolve("with_duckdb.py").toString());
        }
    }

    @Nested
    @WhereInstalled({"Rscript", "--version"})
    class PlainR extends Loading {
        PlainR() {
            super("Rscript", R.resolve("check_export.R").toString());
        }
    }

    /** The one-liners of the pages, in a folder that holds an export. */
    @Nested
    class OneLiners {
        private static final String PLAIN_PYTHON = "python3 -c 'import (json|csv);";
        private static final String PANDAS = "python3 -c 'import pandas;";
        private static final String SQL = "SELECT ";
        private static final String JQ = "jq ";
        private static final String PLAIN_R = "Rscript -e 'm <-";
        private static final String JSONLITE = "Rscript -e 'd <- jsonlite";

        @Test
        @WhereInstalled({"python3", "--version"})
        void answerInPython() throws IOException, InterruptedException {
            answer(PLAIN_PYTHON);
        }

        @Test
        @WhereInstalled({"python3", "-c", "import pandas"})
        void answerInPandas() throws IOException, InterruptedException {
            answer(PANDAS);
        }

        @Test
        @WhereInstalled({"python3", "-c", "import duckdb"})
        void answerInDuckDb() throws IOException, InterruptedException {
            answer(SQL);
        }

        @Test
        @WhereInstalled({"jq", "--version"})
        void answerInJq() throws IOException, InterruptedException {
            answer(JQ);
        }

        @Test
        @WhereInstalled({"Rscript", "--version"})
        void answerInR() throws IOException, InterruptedException {
            answer(PLAIN_R);
        }

        @Test
        @WhereInstalled({"Rscript", "-e", "library(jsonlite)"})
        void answerInRWithJsonlite() throws IOException, InterruptedException {
            answer(JSONLITE);
        }

        @Test
        void areAllAmongThoseThatAnswer() throws IOException {
            assertThat(oneLiners(""))
                    .hasSize(Stream.of(PLAIN_PYTHON, PANDAS, SQL, JQ, PLAIN_R, JSONLITE)
                            .mapToInt(this::count)
                            .sum());
        }

        private int count(String start) {
            try {
                return oneLiners(start).size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void answer(String start) throws IOException, InterruptedException {
            Path folder = Files.createTempDirectory(temp, "one-liners");
            copy(exports("minimal"), folder.resolve("exports"));
            List<String> lines = oneLiners(start);
            assertThat(lines).isNotEmpty();
            for (String line : lines) {
                List<String> command = start.equals(SQL)
                        ? List.of("python3", "-c", "import duckdb, sys; print(duckdb.sql(sys.argv[1]))", line)
                        : List.of("sh", "-c", line);
                Script script = Script.run(folder, command);
                assertThat(script.exit()).as(line + "\n" + script.err()).isZero();
                assertThat(script.out()).as(line).isNotBlank();
            }
        }

        private List<String> oneLiners(String start) throws IOException {
            List<String> lines = new ArrayList<>();
            Pattern wanted = Pattern.compile("^" + start);
            for (Path folder : List.of(PYTHON, R)) {
                String page = Files.readString(folder.resolve("README.md"));
                ONE_LINER
                        .matcher(page.substring(page.indexOf("## One-liners")))
                        .results()
                        .map(match -> match.group(1))
                        .filter(line -> wanted.matcher(line).find())
                        .forEach(lines::add);
            }
            return lines;
        }
    }
}
