package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"index.html", ".nojekyll", "-0a1b2c.html", "exports/schema/sigx-2.0.0.schema.json", "a_b/C"})
    void takesPathsThatASiteMayHold(String path) {
        assertThat(Sites.file(path, "").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/../b",
                "a/./b",
                ".git",
                "a/.nojekyll",
                "a.",
                "a b",
                "é",
                "a\\b"
            })
    void refusesPathsThatCouldLeaveTheSiteOrNeedQuoting(String path) {
        assertThatThrownBy(() -> Sites.file(path, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 5000})
    void refusesPathsThatAreTooLong(int length) {
        assertThatThrownBy(() -> Sites.file("a".repeat(length), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
