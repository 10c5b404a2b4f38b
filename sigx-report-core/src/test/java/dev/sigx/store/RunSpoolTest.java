package dev.sigx.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of all sizes, from a few bytes to more than any buffer, come back from the spool as they were read. */
class RunSpoolTest {
    private static final int RUNS = 400;

    @TempDir
    Path folder;

    private Catalog catalog;

    @BeforeEach
    void read() throws IOException {
        catalog = read(RUNS);
    }

    private Catalog read(int count) throws IOException {
        String runs = IntStream.range(0, count)
                .mapToObj(run -> "{\"id\": \"" + run + "\", \"settings\": {\"note\": \"" + note(run)
                        + "\"}, \"history\": {\"a\": " + values(run, 0) + ", \"b\": " + values(run, 1) + "}}")
                .collect(Collectors.joining(",\n"));
        Path store = folder.resolve("store.json");
        Files.writeString(store, "{\"schemaVersion\": \"2.0.0\", \"runs\": [" + runs + "]}");
        return TestCatalogs.read(store);
    }

    @AfterEach
    void close() throws IOException {
        catalog.close();
    }

    private static String note(int run) {
        return "x".repeat(run % 7 == 0 ? 37 * run : run);
    }

    /** Short ones, and one in twenty that takes several chunks. */
    private static int length(int run, int series) {
        return run % 20 == 3 ? 5000 + run : 3 * run % (50 + series);
    }

    private static double value(int run, int series, long index) {
        return run + 1000 * series + index / 8.0;
    }

    private static List<Double> values(int run, int series) {
        return IntStream.range(0, length(run, series))
                .mapToObj(index -> value(run, series, index))
                .toList();
    }

    private String fault(RunRow row) {
        return faultIn(catalog, row);
    }

    private static String faultIn(Catalog catalog, RunRow row) {
        Run run = catalog.load(row);
        int number = Integer.parseInt(row.key().id());
        if (!run.settings().toString().contains(note(number))) {
            return "settings of " + number;
        }
        for (int series = 0; series < 2; series++) {
            List<Double> read = new ArrayList<>();
            Series one = run.series().get(series);
            one.forEach((index, step, epoch, time, value) -> read.add(value));
            if (!read.equals(values(number, series))) {
                return "series " + series + " of " + number;
            }
        }
        return "";
    }

    @Test
    void aFewRunsThatNeedNoFileComeBackToo() throws IOException {
        try (Catalog small = read(10)) {
            assertThat(small.runs())
                    .hasSize(10)
                    .allSatisfy(row -> assertThat(faultIn(small, row)).isEmpty());
        }
    }

    @Test
    void givesEachRunInWhateverOrderTheyAreAskedFor() {
        List<RunRow> rows = new ArrayList<>(catalog.runs());
        assertThat(rows).hasSize(RUNS).allSatisfy(row -> assertThat(fault(row)).isEmpty());
        Collections.shuffle(rows, new Random(5));
        assertThat(rows).allSatisfy(row -> assertThat(fault(row)).isEmpty());
    }

    @Test
    void givesEachThreadTheRunsThatItAsksFor() {
        List<RunRow> rows = new ArrayList<>(catalog.runs());
        Collections.shuffle(rows, new Random(6));

        assertThat(rows.parallelStream().map(this::fault).filter(fault -> !fault.isEmpty()))
                .isEmpty();
    }

    @Test
    void walksASeriesWhileAnotherIsWalked() {
        Run run = catalog.load(catalog.runs().get(RUNS - 1));
        List<Double> inner = new ArrayList<>();
        List<Double> outer = new ArrayList<>();
        run.series().get(0).forEach((index, step, epoch, time, value) -> {
            outer.add(value);
            if (index == 1) {
                run.series().get(1).forEach((i, s, e, t, other) -> inner.add(other));
            }
        });

        int number = Integer.parseInt(run.key().id());
        assertThat(outer).isEqualTo(values(number, 0));
        assertThat(inner).isEqualTo(values(number, 1)).isNotEmpty();
    }

    @Test
    void countsThePointsOfARunInItsRow() {
        assertThat(catalog.runs()).allSatisfy(row -> {
            int number = Integer.parseInt(row.key().id());
            assertThat(row.historyPoints()).isEqualTo(length(number, 0) + length(number, 1));
        });
    }
}
