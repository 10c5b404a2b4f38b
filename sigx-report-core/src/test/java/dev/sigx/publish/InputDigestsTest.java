package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputDigestsTest {
    @TempDir
    Path folder;

    private InputFile file(String name) throws IOException {
        return InputFile.of("store", name, Files.writeString(folder.resolve(name), "content of " + name));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void givesDigestsInTheOrderOfTheFiles(int threads) throws Exception {
        List<InputFile> files = List.of(file("b"), file("a"), file("c"));

        try (InputDigests digests = InputDigests.start(files, threads)) {
            assertThat(digests.await()).isEqualTo(Inputs.digest(files, 1));
            assertThat(digests.of(folder.resolve("a"))).isEqualTo(files.get(1).sha256());
        }
    }

    @Test
    void knowsNoDigestOfOtherFiles() throws Exception {
        try (InputDigests digests = InputDigests.none()) {
            assertThat(digests.of(folder.resolve("a"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void namesTheFileThatCannotBeRead(int threads) throws Exception {
        List<InputFile> files = List.of(file("gone"));
        Files.delete(folder.resolve("gone"));

        try (InputDigests digests = InputDigests.start(files, threads)) {
            assertThatThrownBy(digests::await)
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("gone");
        }
    }
}
