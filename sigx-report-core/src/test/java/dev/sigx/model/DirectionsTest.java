package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

    @ParameterizedTest
    @CsvSource({
        "loss, MIN",
        "valLoss, MIN",
        "eval/top5_accuracy, MAX",
        "eval_samples_per_second, MAX",
        "tokensPerSec, MAX",
        "modelBytes, MIN",
        "parameters, MIN",
        "gradNorm, UNKNOWN",
        "mapping, UNKNOWN",
        "'', UNKNOWN"
    })
    void guessesByTheWordsOfAName(String metric, Direction expected) {
        assertThat(Directions.USUAL.of(metric, Direction.UNKNOWN)).isEqualTo(expected);
    }

    @Test
    void prefersTheStoreThenTheConfiguration() {
        Directions directions = new Directions(Map.of("loss", Direction.UNKNOWN, "score", Direction.MIN));

        assertThat(directions.of("loss", Direction.MAX)).isEqualTo(Direction.MAX);
        assertThat(directions.of("loss", Direction.UNKNOWN)).isEqualTo(Direction.UNKNOWN);
        assertThat(directions.of("score", Direction.UNKNOWN)).isEqualTo(Direction.MIN);
    }

    @Test
    void knowsTheWordsThatTheManualLists() throws IOException {
        assertThat(wordsOf("min"))
                .hasSizeGreaterThan(10)
                .allMatch(word -> Directions.USUAL.of(word, Direction.UNKNOWN) == Direction.MIN);
        assertThat(wordsOf("max"))
                .hasSizeGreaterThan(10)
                .allMatch(word -> Directions.USUAL.of(word, Direction.UNKNOWN) == Direction.MAX);
    }

    private static List<String> wordsOf(String direction) throws IOException {
        String start = "| `" + direction + "` | ";
        return Files.readAllLines(Path.of("../docs/metrics.md")).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).replaceAll("( \\|$)|(;.*)", ""))
                .flatMap(line -> List.of(line.split(", ")).stream())
                .toList();
    }
}
