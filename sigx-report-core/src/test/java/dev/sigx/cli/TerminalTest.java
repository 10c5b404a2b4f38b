package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final long MILLISECOND = 1_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

    @Test
    void showsNoProgressOfShortWork() {
        try (ProgressLine line = new ProgressLine(err, clock::get)) {
            clock.addAndGet(499 * MILLISECOND);
            line.at("reading runs", 1);
        }

        assertThat(shown()).isEmpty();
    }

    @Test
    void showsProgressOfLongWorkNowAndThenAndClearsIt() {
        try (ProgressLine line = new ProgressLine(err, clock::get)) {
            clock.addAndGet(500 * MILLISECOND);
            line.at("reading runs", 1234);
            clock.addAndGet(99 * MILLISECOND);
            line.at("reading runs", 1500);
            clock.addAndGet(1 * MILLISECOND);
            line.at("writing pages", 0);
        }

        assertThat(shown()).isEqualTo("\r\u001b[Kreading runs 1,234\r\u001b[Kwriting pages\r\u001b[K");
    }

    @Test
    void logsEachStepOnceWhereNobodyWatches() {
        StepLog log = new StepLog(new Messages(err, false));
        for (String step : List.of("reading runs", "reading runs", "writing pages")) {
            log.at(step, 1);
        }

        assertThat(shown()).isEqualTo("sigx: reading runs\nsigx: writing pages\n");
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() {
        StandardStream stream = new StandardStream(new Closed("Broken pipe"));
        PrintStream printer = stream.printer();
        printer.print("x".repeat(100_000));
        printer.flush();

        assertThat(stream.failed()).isFalse();
        assertThat(printer.checkError()).isFalse();
    }

    @Test
    void aFullDiskBehindARedirectionIsOne() {
        StandardStream stream = new StandardStream(new Closed("No space left on device"));
        stream.printer().println("result");
        stream.flush();

        assertThat(stream.failed()).isTrue();
        assertThat(stream.reason()).isEqualTo("No space left on device");
        assertThat(stream.advice()).startsWith("make room");
    }

    @Test
    void aClosedOutputIsNotTakenForAFullDisk() {
        StandardStream stream = new StandardStream(new Closed("Bad file descriptor"));
        stream.printer().println("result");
        stream.flush();

        assertThat(stream.failed()).isTrue();
        assertThat(stream.advice()).startsWith("standard output is closed");
    }

    @Test
    void writesUtf8WhateverTheLocale() {
        StandardStream stream = new StandardStream(bytes);
        PrintStream printer = stream.printer();
        printer.print("שלום" + "a".repeat(9000));
        printer.flush();

        assertThat(shown()).isEqualTo("שלום" + "a".repeat(9000));
        assertThat(stream.failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "é, 1", "שָׁלוֹם, 4", "実験, 4", "🎉, 2", "ｶﾅ, 2", "'', 0"})
    void measuresTheColumnsOfATerminal(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 4, abc…", "abcd, 4, abcd", "実験実験, 4, 実…", "🎉🎉🎉, 5, 🎉🎉…"})
    void shortensWithoutCuttingALetter(String text, int columns, String expected) {
        assertThat(DisplayWidth.shorten(text, columns)).isEqualTo(expected);
    }

    @Test
    void makesInvisibleAndHarmfulCharactersVisible() {
        assertThat(Printable.of("a\u001b]0;x\u0007\r\n\t\u009b\u202e\u2028\ud800z"))
                .isEqualTo("a\\u001b]0;x\\u0007\\r\\n\\t\\u009b\\u202e\\u2028\\ud800z");
        assertThat(Printable.of("👩\u200d🔬 שלום é")).isEqualTo("👩\u200d🔬 שלום é");
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A pipe or file that takes nothing any more. */
    private static final class Closed extends OutputStream {
        private final String reason;

        Closed(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}
