package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05.678901234Z"));
    private static final String KEY = Inputs.key("1.0", "options");

    @TempDir
    Path folder;

    private Path output;
    private Path store;
    private Path scenario;

    @BeforeEach
    void buildsOnce() throws Exception {
        output = folder.resolve("site");
        store = write("store.json", "{\"runs\": 1}");
        scenario = write("tab\tand\\newline\n.yaml", "name: a");
        build();
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    private List<InputFile> inputs() throws IOException {
        return List.of(
                InputFile.of("store", "store.json", store), InputFile.of("scenarios", "scenario.yaml", scenario));
    }

    private void build() throws Exception {
        Inputs inputs = new Inputs("1.0", null, "options", Inputs.digest(inputs(), 2));
        Sites.publish(output, Sites.files("index.html", "page", "runs/a.html", "run"), inputs);
    }

    private boolean unchanged() throws IOException {
        return Freshness.unchanged(output, () -> KEY, inputs());
    }

    @Test
    void knowsThatNothingChanged() throws Exception {
        assertThat(unchanged()).isTrue();
    }

    @Test
    void knowsNothingBeforeTheFirstBuild() throws Exception {
        assertThat(Freshness.unchanged(folder.resolve("other"), () -> KEY, inputs()))
                .isFalse();
    }

    @Test
    void noticesAnotherToolVersionOrOption() throws Exception {
        assertThat(Freshness.unchanged(output, () -> Inputs.key("1.1", "options"), inputs()))
                .isFalse();
        assertThat(Freshness.unchanged(output, () -> Inputs.key("1.0", "other"), inputs()))
                .isFalse();
    }

    @Test
    void noticesAnInputOfAnotherSizeTimeNameOrRole() throws Exception {
        List<InputFile> inputs = inputs();
        InputFile first = inputs.get(0);
        Path copy = write("copy.json", "{\"runs\": 1}");

        for (InputFile other : List.of(
                new InputFile("store", "store.json", store, first.bytes() + 1, first.modifiedNanos(), true),
                new InputFile("store", "store.json", store, first.bytes(), first.modifiedNanos() + 1, true),
                InputFile.of("store", "other.json", store),
                InputFile.of("other", "store.json", store),
                InputFile.of("store", "store.json", copy))) {
            assertThat(Freshness.unchanged(output, () -> KEY, List.of(other, inputs.get(1))))
                    .as("%s", other)
                    .isFalse();
        }
    }

    @Test
    void noticesInputsThatCameWentOrChangedPlaces() throws Exception {
        List<InputFile> inputs = inputs();
        List<InputFile> more = new ArrayList<>(inputs);
        more.add(InputFile.of("store", "new.json", write("new.json", "{}")));

        assertThat(Freshness.unchanged(output, () -> KEY, more)).isFalse();
        assertThat(Freshness.unchanged(output, () -> KEY, inputs.subList(0, 1))).isFalse();
        assertThat(Freshness.unchanged(output, () -> KEY, List.of(inputs.get(1), inputs.get(0))))
                .isFalse();
        assertThat(Freshness.unchanged(output, () -> KEY, List.of())).isFalse();
    }

    @Test
    void comparesTheContentOfAnInputThatWasWrittenJustBeforeTheBuild() throws Exception {
        FileTime justNow = FileTime.from(Instant.now());
        Files.setLastModifiedTime(store, justNow);
        build();
        assertThat(unchanged()).isTrue();

        Files.writeString(store, "{\"runs\": 2}");
        Files.setLastModifiedTime(store, justNow);

        assertThat(unchanged()).isFalse();
    }

    @Test
    void trustsTheTimeOfAnInputThatWasWrittenLongBeforeTheBuild() throws Exception {
        Files.writeString(store, "{\"runs\": 2}");
        Files.setLastModifiedTime(store, LONG_AGO);

        assertThat(unchanged()).isTrue();
    }

    @Test
    void noticesThatThePublishedSiteIsNotAsItWas() throws Exception {
        Files.writeString(output.resolve("index.html"), "longer page");
        assertThat(unchanged()).isFalse();

        Files.delete(output.resolve("index.html"));
        assertThat(unchanged()).isFalse();

        Files.createDirectory(output.resolve("index.html"));
        assertThat(unchanged()).isFalse();
    }

    @Test
    void noticesAnotherManifest() throws Exception {
        Path manifest = output.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("1.0", "1.1"));

        assertThat(unchanged()).isFalse();
    }

    @Test
    void noticesAMissingSite() throws Exception {
        Folders.delete(output);

        assertThat(unchanged()).isFalse();
    }

    @Test
    void noticesAnInterruptedReplacement() throws Exception {
        Journal.APPLY.begin(OutputPlace.of(output));

        assertThat(unchanged()).isFalse();
    }

    @Test
    void doesNotTrustAStateThatWasCutOrChanged() throws Exception {
        Path state = OutputPlace.of(output).state();
        List<String> lines = Files.readAllLines(state);

        for (int i = 0; i < lines.size(); i++) {
            Files.write(state, lines.subList(0, i));
            assertThat(unchanged()).as("the first %s lines", i).isFalse();
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, "x" + lines.get(i));
            Files.write(state, changed);
            assertThat(unchanged()).as("line %s", i).isFalse();
        }
        Files.write(state, new byte[] {(byte) 0xff, 0});
        assertThat(unchanged()).isFalse();
        Files.write(state, lines);
        assertThat(unchanged()).isTrue();
    }

    @Test
    void forgetsTheStateOfABuildWithOtherInputs() throws Exception {
        write("store.json", "{\"runs\": 22}");
        build();

        assertThat(unchanged()).isTrue();
        write("store.json", "{\"runs\": 1}");
        assertThat(unchanged()).isFalse();
    }
}
