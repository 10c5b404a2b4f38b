package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A call that is read without the library means what the library says it means; every other call is left to it. */
class PlainArgumentsTest {
    private static List<String> words(String call) {
        return call.isEmpty() ? List.of() : List.of(call.split(" "));
    }

    private static ParseResult library(String call) {
        return Models.one("report", new ReportCommand()).parseArgs(words(call).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--store a",
                "--store a --store b=c --out d",
                "--strict --quiet --title x",
                "--no-strict --direction loss=min --direction a=max",
                "--csv-bom --threads 2 --as-of 2026-01-01T00:00:00Z --verbose",
                "--only runs,metrics --without history --redact people",
                "--store kind:path --config sigx.yaml --statistic step:4"
            })
    void readsAPlainCallAsTheLibraryDoes(String call) throws IOException {
        Arguments plain = PlainArguments.of("report", words(call));
        Arguments library = new PicocliArguments(library(call));
        assertThat(plain).isNotNull();
        assertThat(plain.operands()).isEqualTo(library.operands()).isEmpty();
        new ReportCommand().model().options().forEach(option -> {
            String name = option.longestName();
            if (option.arity().max() == 0) {
                assertThat(plain.choice(name)).as(name).isEqualTo(library.choice(name));
            } else {
                assertThat(plain.texts(name)).as(name).isEqualTo(library.texts(name));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--store=a --out=b", "-h", "--help", "--store a -V", "--store -"})
    void leavesACallThatNeedsACloserLook(String call) throws IOException {
        assertThat(PlainArguments.of("report", words(call))).isNull();
        library(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--store",
                "--store --out x",
                "--out a --out b",
                "--quiet --quiet",
                "--strict --no-strict",
                "--no-quiet",
                "--no-out x",
                "--stroe a",
                "a",
                "--store a b"
            })
    void leavesAWrongCallToBeRefused(String call) throws IOException {
        assertThat(PlainArguments.of("report", words(call))).isNull();
        assertThatThrownBy(() -> library(call)).isInstanceOf(ParameterException.class);
    }

    @Test
    void knowsNothingOfCommandsWithOperands() throws IOException {
        assertThat(PlainArguments.of("diff", List.of())).isNull();
        assertThat(PlainArguments.of("nothing", List.of())).isNull();
    }
}
