package dev.sigx.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AxisTest {
    static Stream<String> vectors() throws IOException {
        try (InputStream in = AxisTest.class.getResourceAsStream("/axis-vectors.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void marksStandAtRoundValues(String vector) {
        String[] fields = vector.split("; ");
        Axis axis = new Axis(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), 0, 100);
        List<String> labels = axis.ticks(Integer.parseInt(fields[2]), Boolean.parseBoolean(fields[3])).stream()
                .map(Axis.Tick::label)
                .toList();
        assertThat(labels).containsExactly(fields[4].split("\\|"));
    }

    @Test
    void anAxisOfOneValueHasRoomAroundIt() {
        Axis axis = Axis.of(4, 4, 0, 100, 0.06);
        assertThat(axis.low()).isLessThan(4);
        assertThat(axis.high()).isGreaterThan(4);
        assertThat(axis.at(4)).isCloseTo(50, within(1e-9));
    }
}
