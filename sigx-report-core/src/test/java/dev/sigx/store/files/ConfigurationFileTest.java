package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.model.Direction;
import dev.sigx.model.Finding;
import dev.sigx.model.Statistic;
import dev.sigx.store.files.Configuration.Store;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path temp;

    private ConfigurationFile.Result read(String name, String content) throws IOException {
        new FilesFolder(temp).with(name, content);
        return ConfigurationFile.read(temp.resolve(name));
    }

    private static List<String> messages(ConfigurationFile.Result result) {
        return result.problems().stream()
                .map(problem -> problem.where() + " " + problem.message())
                .toList();
    }

    @Test
    void readsEveryKey() throws IOException {
        ConfigurationFile.Result result = read("conf/sigx.yaml", """
                schemaVersion: "1.0"
                title: WikiText
                stores:
                  - runs
                  - neuro-lingua:dumps/a:b.json
                  - {path: /data/nightly.json, kind: sigx-export, id: nightly}
                scenarios: [scenarios, ../more]
                decisions: decisions
                timings: timings.yaml
                out: target/site
                asOf: 2026-11-22
                directions: {energy: min, tokens: max}
                notableChange: 0.05
                statistic: last
                threads: 4
                strict: true
                """);
        Path folder = temp.resolve("conf");
        assertThat(result.problems()).isEmpty();
        assertThat(result.failed()).isFalse();
        assertThat(result.configuration())
                .isEqualTo(new Configuration(
                        "WikiText",
                        List.of(
                                new Store("", folder.resolve("runs"), ""),
                                new Store("neuro-lingua", folder.resolve("dumps/a:b.json"), ""),
                                new Store("sigx-export", Path.of("/data/nightly.json"), "nightly")),
                        List.of(folder.resolve("scenarios"), folder.resolve("../more")),
                        List.of(folder.resolve("decisions")),
                        List.of(folder.resolve("timings.yaml")),
                        folder.resolve("target/site"),
                        Instant.parse("2026-11-22T00:00:00Z"),
                        Map.of("energy", Direction.MIN, "tokens", Direction.MAX),
                        0.05,
                        Statistic.LAST,
                        4,
                        true));
    }

    @Test
    void readsWhatGoesIntoTheOutput() throws IOException {
        ConfigurationFile.Result result = read("sigx.yaml", """
                schemaVersion: "1.0"
                stores: runs
                csvBom: true
                select: {projects: WikiText, runs: [a, "7"], without: [outputs], redact: people}
                """);
        assertThat(result.problems()).isEmpty();
        assertThat(result.configuration().csvBom()).isTrue();
        Configuration.Select select = result.configuration().select();
        assertThat(select.projects()).containsExactly("WikiText");
        assertThat(select.runs()).containsExactly("a", "7");
        assertThat(select.scenarios()).isEmpty();
        assertThat(select.without()).containsExactly("outputs");
        assertThat(select.redact()).containsExactly("people");
        assertThat(select.where().line()).isEqualTo(4);
        assertThat(codes(read("sigx.yaml", "schemaVersion: '1.0'\nstores: runs\nselect: {run: a, only: [{}]}\n")))
                .containsExactly("unknown-key", "wrong-type");
    }

    private static List<String> codes(ConfigurationFile.Result result) {
        return result.problems().stream().map(Finding::code).toList();
    }

    @Test
    void readsJsonAndLeavesWhatIsNotSaidEmpty() throws IOException {
        ConfigurationFile.Result result =
                read("sigx.json", "{\"schemaVersion\": \"1.0\", \"title\": null, \"stores\": \"runs\"}");
        assertThat(result.problems()).isEmpty();
        assertThat(result.configuration())
                .isEqualTo(new Configuration(
                        null,
                        List.of(new Store("", temp.resolve("runs"), "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void splitsAKindOffOnlyWhereItCanBeOne() {
        Path here = Path.of("");
        assertThat(Store.of("mlflow:mlruns", here)).isEqualTo(new Store("mlflow", Path.of("mlruns"), ""));
        assertThat(Store.of("hf2-x:a:b", here)).isEqualTo(new Store("hf2-x", Path.of("a:b"), ""));
        assertThat(List.of("c:\\runs", "C:\\runs", "Runs:x", "a_b:x", "2x:y", "runs:", ":x", "plain", "./ab:x"))
                .allSatisfy(text -> assertThat(Store.of(text, here)).isEqualTo(new Store("", Path.of(text), "")));
    }

    @Test
    void namesAnUnknownKeyWithItsLineAndTheNearestOne() throws IOException {
        ConfigurationFile.Result result = read("sigx.yaml", """
                schemaVersion: "1.0"
                store: runs
                stores: [{path: runs, knd: x}]
                colour: red
                """);
        assertThat(result.failed()).isTrue();
        assertThat(messages(result))
                .containsExactly(
                        "sigx.yaml:2 /store There is no setting named \"store\"; did you mean \"stores\"?",
                        "sigx.yaml:4 /colour There is no setting named \"colour\".",
                        "sigx.yaml:3 /stores/0/knd There is no setting named \"knd\"; did you mean \"kind\"?");
    }

    @Test
    void namesEveryWrongValueWithItsLine() throws IOException {
        ConfigurationFile.Result result = read("sigx.yaml", """
                schemaVersion: "1.0"
                title: [a]
                stores: [{id: x}, 7, [], {path: [], kind: {}}]
                scenarios: {a: b}
                decisions: [[]]
                timings: ""
                out: {}
                asOf: yesterday
                directions: {loss: down, accuracy: max}
                notableChange: 10%
                statistic: median
                threads: 0
                strict: yes
                """);
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Finding.Severity.ERROR));
        assertThat(messages(result))
                .containsExactly(
                        "sigx.yaml:2 /title title must be text, not a list.",
                        "sigx.yaml:3 /stores/0 A store needs a path.",
                        "sigx.yaml:3 /stores/2 a store must be a path, KIND:PATH, or an object with path, kind and id, not a list.",
                        "sigx.yaml:3 /stores/3/path path must be a path, not a list.",
                        "sigx.yaml:4 /scenarios scenarios must be a path, not an object.",
                        "sigx.yaml:5 /decisions/0 decisions must be a path, not a list.",
                        "sigx.yaml:6 /timings timings must be a path, not the text \"\".",
                        "sigx.yaml:7 /out out must be a path, not an object.",
                        "sigx.yaml:8 /asOf asOf must be a date such as 2026-11-22 or a time such as 2026-11-22T19:27:54Z, not the text \"yesterday\".",
                        "sigx.yaml:9 /directions/loss the direction of a metric must be min (less is better) or max (more is better), not the text \"down\".",
                        "sigx.yaml:10 /notableChange notableChange must be a fraction of 0 or more (0.1 is 10 percent), not the text \"10%\".",
                        "sigx.yaml:11 /statistic statistic must be last, best, mean, reported or step:N such as step:20, not the text \"median\".",
                        "sigx.yaml:12 /threads threads must be a whole number from 1 to 1024, not \"0\".",
                        "sigx.yaml:13 /strict strict must be true or false, not the text \"yes\".");
        assertThat(result.configuration().directions()).containsExactly(Map.entry("accuracy", Direction.MAX));
    }

    @Test
    void stopsOnDamageDuplicatesAndAliases() throws IOException {
        assertThat(read("a.yaml", "title: \"x\n").failed()).isTrue();
        assertThat(read("b.yaml", "").failed()).isTrue();
        assertThat(read("c.yaml", "- a\n").failed()).isTrue();
        assertThat(read("d.yaml", "schemaVersion: '1.0'\ntitle: a\ntitle: b\n").failed())
                .isTrue();
        assertThat(read("e.yaml", "schemaVersion: '1.0'\ntitle: &a x\nout: *a\n")
                        .failed())
                .isTrue();
        assertThat(read("f.yaml", "schemaVersion: 2.0\n").failed()).isTrue();
        assertThat(read("g.yaml", "schemaVersion: latest\n").failed()).isTrue();
        assertThat(read("h.yaml", "title: a\n").failed()).isFalse();
        assertThat(read("i.yaml", "schemaVersion: 1.4\n").failed()).isFalse();
    }

    @Test
    void takesNoNumberOfExcessiveLength() throws IOException {
        assertThat(read("a.yaml", "schemaVersion: '1.0'\nnotableChange: 0." + "9".repeat(200_000) + "\n")
                        .failed())
                .isTrue();
        assertThat(read("b.yaml", "schemaVersion: '1.0'\nnotableChange: 0." + "9".repeat(900) + "\n")
                        .failed())
                .isFalse();
    }

    @Test
    void saysInOneLineWhyAFileCannotBeParsed() throws IOException {
        assertThat(messages(read("a.yaml", "title: x\nstores: [a\nout: b\n")))
                .containsExactly("a.yaml:3 The file cannot be parsed and was left out: "
                        + "while parsing a flow sequence, expected ',' or ']', but got :");
    }

    @Test
    void refusesPathsThatThisMachineCannotHave() throws IOException {
        ConfigurationFile.Result result =
                read("sigx.json", "{\"schemaVersion\": \"1.0\", \"stores\": [\"a\\u0000b\"], \"out\": \"c\\u0000\"}");
        assertThat(FilesFolder.brief(result.problems()))
                .containsExactly("ERROR wrong-path sigx.json:1 /stores/0", "ERROR wrong-path sigx.json:1 /out");
    }

    @Test
    void throwsWhereThereIsNoSuchFile() {
        assertThatThrownBy(() -> ConfigurationFile.read(temp.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ConfigurationFile.read(temp))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void takesANewerMinorVersionAndPassesOverWhatItBrought() throws IOException {
        ConfigurationFile.Result result =
                read("sigx.yaml", "schemaVersion: '1.3'\nstores: [{path: runs, shard: 7}]\ncolour: red\n");
        assertThat(result.failed()).isFalse();
        assertThat(result.configuration().stores()).hasSize(1);
        assertThat(messages(result))
                .containsExactly(
                        "sigx.yaml:1 /schemaVersion schemaVersion 1.3 is newer than 1.0; fields that came with it are left out.",
                        "sigx.yaml:3 /colour The setting \"colour\" is newer than this sigx and has no effect.",
                        "sigx.yaml:2 /stores/0/shard The setting \"shard\" is newer than this sigx and has no effect.");
    }

    @Test
    void refusesANewerMajorVersionAndSaysNothingElse() throws IOException {
        ConfigurationFile.Result result = read("sigx.yaml", "stores: runs\nschemaVersion: '2.0'\ncolour: red\n");
        assertThat(result.failed()).isTrue();
        assertThat(result.configuration()).isEqualTo(Configuration.EMPTY);
        assertThat(messages(result))
                .singleElement()
                .asString()
                .startsWith("sigx.yaml:2 /schemaVersion schemaVersion 2.0 is newer than 1.0");
    }
}
