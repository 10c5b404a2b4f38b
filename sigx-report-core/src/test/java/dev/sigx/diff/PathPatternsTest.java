package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {

    @ParameterizedTest
    @CsvSource({
        "tokenizer, tokenizer, true",
        "tokenizer, tokenizer.mode, false",
        "tokenizer.*, tokenizer.mode, true",
        "tokenizer.*, tokenizer, false",
        "*, anything.at.all, true",
        "*, '', true",
        "'', '', true",
        "'', x, false",
        "*.seed, data.seed, true",
        "*.seed, data.seeds, false",
        "a*c, abc, true",
        "a*c, ac, true",
        "a*a, a, false",
        "a*a, aa, true",
        "*a*b*, xxaxxbxx, true",
        "*a*b*, xxbxxaxx, false",
        "a**b, ab, true",
        "ab*ba, aba, false",
        "a.b, axb, false",
        "*.(x+)+$, path.(x+)+$, true",
        "*b*ba, aba, false",
        "*ab*ab, xabab, true",
        "*ab*ab, xab, false",
        "Rate, rate, false"
    })
    void matchesWholePaths(String pattern, String path, boolean expected) {
        String matching = new PathPatterns(List.of(pattern)).firstMatching(path);
        assertThat(matching).isEqualTo(expected ? pattern : null);
    }

    @Test
    void namesTheFirstPatternThatMatches() {
        PathPatterns patterns = new PathPatterns(List.of("x", "a*", "*b"));
        assertThat(patterns.firstMatching("ab")).isEqualTo("a*");
    }

    @Test
    void answersAHostilePattern() {
        PathPatterns patterns = new PathPatterns(List.of("*a".repeat(2_000) + "*b"));
        assertThat(patterns.firstMatching("a".repeat(20_000))).isNull();
        assertThat(patterns.firstMatching("a".repeat(20_000) + "b")).isNotNull();
    }
}
