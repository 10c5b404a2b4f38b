package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.model.Direction;
import dev.sigx.model.Statistic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionValuesTest {
    @TempDir
    private Path folder;

    @Test
    void splitsTheKindFromThePathOfAStore() throws Exception {
        assertThat(new OptionValues(folder).store("--store", "sigx-export:runs/a:b.json"))
                .isEqualTo(new StoreArgument("sigx-export", folder.resolve("runs/a:b.json"), ""));
    }

    @Test
    void takesAFileThatHasTheWholeNameAsAPath() throws Exception {
        Files.writeString(folder.resolve("night:1.json"), "");

        assertThat(new OptionValues(folder).store("--store", "night:1.json"))
                .isEqualTo(new StoreArgument("", folder.resolve("night:1.json"), ""));
    }

    @Test
    void doesNotTakeTheDriveOfAWindowsPathForAKind() throws Exception {
        assertThat(new OptionValues(folder).store("--store", "c:/runs").kind()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T00:00:00Z",
        "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00.5+02:00, 2026-11-23T08:00:00.500Z"
    })
    void readsInstantsAndDates(String text, Instant expected) throws ReportException {
        assertThat(OptionValues.instant("--as-of", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-13-01",
                "2026-11-23T10:00:00",
                "1700000000",
                "+12026-01-01T00:00:00Z",
                "-0044-03-15T00:00:00Z"
            })
    void refusesAnInstantWithoutItsOffset(String text) {
        assertThatThrownBy(() -> OptionValues.instant("--as-of", text))
                .hasMessage("--as-of is not an instant: '" + text + "'");
    }

    @Test
    void readsTheInstantOfReproducibleBuilds() throws ReportException {
        assertThat(OptionValues.sourceDateEpoch(Map.of())).isNull();
        assertThat(OptionValues.sourceDateEpoch(Map.of("SOURCE_DATE_EPOCH", "")))
                .isNull();
        assertThat(OptionValues.sourceDateEpoch(Map.of("SOURCE_DATE_EPOCH", "0")))
                .isEqualTo(Instant.EPOCH);
        assertThatThrownBy(() -> OptionValues.sourceDateEpoch(Map.of("SOURCE_DATE_EPOCH", "now")))
                .hasMessage("SOURCE_DATE_EPOCH is not a number of seconds since 1970: 'now'");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "10%, 0.1", "10 %, 0.1", "0, 0", "7%, 0.07", "250%, 2.5"})
    void readsAFractionOrPercent(String text, double expected) throws ReportException {
        assertThat(OptionValues.notableChange("--notable-change", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "NaN", "Infinity", "1e999", "%", "ten", ""})
    void refusesWhatIsNoFraction(String text) {
        assertThatThrownBy(() -> OptionValues.notableChange("--notable-change", text))
                .hasMessage("--notable-change is not a fraction of 0 or more: '" + text + "'");
    }

    @Test
    void readsStatisticsByTheirWord() throws ReportException {
        assertThat(OptionValues.statistic("--statistic", "best")).isEqualTo(Statistic.BEST);
        assertThat(OptionValues.statistic("--statistic", "step:20")).isEqualTo(Statistic.atStep(20));
        assertThatThrownBy(() -> OptionValues.statistic("--statistic", "median"))
                .isInstanceOfSatisfying(
                        ReportException.class,
                        refusal -> assertThat(refusal.next())
                                .isEqualTo("choose last, best, mean, reported or step:N such as step:20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", ""})
    void refusesWhatIsNoNumberOfThreads(String text) {
        assertThatThrownBy(() -> OptionValues.threads("--threads", text))
                .hasMessage("--threads is not a number of threads: '" + text + "'");
    }

    @Test
    void readsDirectionsOfMetricsWithEqualSignsInTheirNames() throws ReportException {
        assertThat(OptionValues.directions("--direction", List.of("a=b=max", "time=min")))
                .isEqualTo(Map.of("a=b", Direction.MAX, "time", Direction.MIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "=min", "loss=down", "min"})
    void refusesWhatIsNoDirection(String text) {
        assertThatThrownBy(() -> OptionValues.directions("--direction", List.of(text)))
                .hasMessage("--direction is not a direction: '" + text + "'");
    }

    @Test
    void refusesAnEmptyPathAndOneThatCannotExist() {
        OptionValues values = new OptionValues(folder);

        assertThatThrownBy(() -> values.path("--out", " ")).hasMessage("--out is empty");
        assertThatThrownBy(() -> values.path("--out", "a\u0000b"))
                .hasMessageStartingWith("--out cannot be a path here: ")
                .isInstanceOf(ReportException.class);
    }
}
