package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two\nlines\tand a tab",
                "חדשות – קו בסיס",
                "הַשָּׁמַיִם",
                "😀 emoji",
                "e\u0301",
                "a\u00a0b"
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void showsWhatABrowserWouldHideOrReorder() {
        assertThat(VisibleText.of("a\u202eb")).isEqualTo("a⟨U+202E⟩b");
        assertThat(VisibleText.of("a\u200bb")).isEqualTo("a⟨U+200B⟩b");
        assertThat(VisibleText.of("a\0b")).isEqualTo("a␀b");
        assertThat(VisibleText.of("a\u0085b")).isEqualTo("a⟨U+0085⟩b");
        assertThat(VisibleText.of("a\ud800b")).isEqualTo("a⟨U+D800⟩b");
        assertThat(VisibleText.of("\udc00")).isEqualTo("⟨U+DC00⟩");
        assertThat(VisibleText.of("a\udb40\udc41b")).isEqualTo("a⟨U+E0041⟩b");
    }

    @Test
    void leavesNothingThatHtmlForbids() {
        for (int unit = 0; unit <= 0xffff; unit++) {
            String shown = VisibleText.of("a" + (char) unit + "b");
            assertThat(shown.chars()
                            .noneMatch(c -> (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                                    || (c >= 0x7f && c <= 0x9f)
                                    || Character.isSurrogate((char) c)
                                    || c >= 0xfffe))
                    .as("U+%04X", unit)
                    .isTrue();
        }
    }
}
