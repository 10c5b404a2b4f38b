package dev.sigx.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The program finds what is packed with it, and says so where something is not. */
class PackedTest {
    @Test
    void givesTheTextOfAFile() throws IOException {
        assertThat(Packed.has("dev/sigx/render/templates/run.ftl")).isTrue();
        assertThat(Packed.text("dev/sigx/render/templates/run.ftl")).contains("<@layout.page");
    }

    @Test
    void namesAFileThatTheBuildForgot() {
        assertThat(Packed.has("dev/sigx/none.txt")).isFalse();
        assertThatThrownBy(() -> Packed.bytes("dev/sigx/none.txt"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("dev/sigx/none.txt");
    }
}
