package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTest {
    private static final List<String> HOSTILE = List.of(
            "",
            ".",
            "..",
            "../../etc/passwd",
            "CON",
            "con",
            "nul.txt",
            "a:b",
            "a\\b",
            "C:\\x",
            "חדשות",
            "\ud800",
            "a\0b",
            "<img src=x onerror=alert(1)>",
            "x".repeat(5000),
            "x".repeat(5001),
            " a ",
            "a",
            "A",
            "%2e%2e/",
            "\u202egnp.exe",
            "é",
            "e\u0301",
            "a.",
            "-a",
            "--version");

    @Test
    void makesSafeNamesOfAnyId() {
        for (String id : HOSTILE) {
            assertThat(Slugs.of("store", id))
                    .matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                    .hasSizeLessThan(60);
        }
    }

    @Test
    void neverGivesTwoIdsOneNameNotEvenWhereCaseIsIgnored() {
        Set<String> names = new HashSet<>();
        for (String id : HOSTILE) {
            assertThat(names.add(Slugs.of("store", id))).as(id).isTrue();
        }
        assertThat(Slugs.of("one", "id")).isNotEqualTo(Slugs.of("two", "id"));
    }

    @Test
    void keepsTheNameOfAnIdForEver() {
        assertThat(Slugs.of("app", "run_1795375665189_lp5x3gtr2")).isEqualTo("run-1795375665189-lp5x3gtr2-7bcb261395");
    }
}
