package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemorySiteTest {
    @Test
    void keepsFilesByPath() {
        MemorySite site = MemorySite.of(Stream.of(Sites.file("b.html", "é"), Sites.file("a/c.csv", "1")));

        assertThat(site.paths()).containsExactly("a/c.csv", "b.html");
        assertThat(site.text("b.html")).isEqualTo("é");
        assertThat(site.bytes("a/c.csv")).containsExactly('1');
    }

    @Test
    void failsOnASecondFileWithTheSamePath() {
        assertThatThrownBy(() -> MemorySite.of(Stream.of(Sites.file("a.html", "1"), Sites.file("a.html", "1"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.html");
    }

    @Test
    void failsOnAFileThatIsNotThere() {
        assertThatThrownBy(() -> new MemorySite().text("a.html")).isInstanceOf(AssertionError.class);
    }
}
