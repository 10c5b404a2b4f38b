package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
    @TempDir
    private Path target;

    @Test
    void createsFoldersAsNeeded() throws IOException {
        NewFiles.create(target.resolve("new"), Map.of("deep/a.txt", "שלום"));

        assertThat(target.resolve("new/deep/a.txt")).hasContent("שלום");
    }

    @Test
    void createsNothingWhereOneFileExistsAlready() throws IOException {
        Files.writeString(target.resolve("b.txt"), "mine");

        assertThatThrownBy(() -> NewFiles.create(target, Map.of("a.txt", "a", "b.txt", "b")))
                .hasMessage(target.resolve("b.txt").toString());
        assertThat(target.resolve("a.txt")).doesNotExist();
        assertThat(target.resolve("b.txt")).hasContent("mine");
    }
}
