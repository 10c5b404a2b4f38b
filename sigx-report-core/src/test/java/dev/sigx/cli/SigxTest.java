package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.FakeRooms;
import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.ReportOptions;
import dev.sigx.Rooms;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigxTest {
    @TempDir
    private Path folder;

    private final FakeRooms rooms = new FakeRooms();

    @BeforeEach
    void makeStore() throws IOException {
        Files.writeString(folder.resolve("store.json"), "{}");
    }

    static List<String> commands() {
        return Commands.NAMES;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpsWithEveryCommand(String command) {
        Called help = call(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: sigx " + command + " [OPTIONS]")
                .contains("Example: ", "--verbose");
        assertThat(call("help", command)).isEqualTo(help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsEveryCommandAndExitCode(String help) {
        Called answer = call(help);

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains(Commands.NAMES).contains("70 a bug");
    }

    @Test
    void withoutArgumentsHelpsOnStandardErrorAndFails() {
        Called answer = call();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("Usage: sigx ");
    }

    @Test
    void tellsItsVersion() {
        assertThat(call("--version").out()).startsWith("sigx ");
        assertThat(call("report", "--version").out()).isEqualTo(call("-V").out());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        refuses(call("reprot"), """
                sigx: there is no command 'reprot'
                  next: did you mean report? 'sigx --help' lists the commands
                """);
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        refuses(call("report", "--scenarois", "x"), """
                sigx: there is no option --scenarois
                  next: did you mean --scenarios or --scenario? 'sigx report --help' lists arguments and options
                """);
    }

    @Test
    void saysThatTheCommandComesFirst() {
        refuses(call("--store", "x"), """
                sigx: the command comes first, before --store
                  next: for example: sigx report --store ...; 'sigx --help' lists the commands
                """);
    }

    @Test
    void namesTheArgumentThatIsMissing() {
        refuses(call("diff", "a"), """
                sigx: missing: RUN
                  next: 'sigx diff --help' lists arguments and options
                """);
        refuses(call("validate"), """
                sigx: missing: FILE
                  next: 'sigx validate --help' lists arguments and options
                """);
        refuses(call("report", "--out"), """
                sigx: missing: DIR
                  next: 'sigx report --help' lists arguments and options
                """);
    }

    @Test
    void namesTheArgumentThatIsTooMuch() {
        refuses(call("diff", "a", "b", "c"), """
                sigx: there is one argument too many: 'c'
                  next: 'sigx diff --help' lists arguments and options
                """);
    }

    @Test
    void refusesAnOptionThatContradictsItself() {
        refuses(call("report", "--out", "a", "--out", "b"), """
                sigx: option '--out' (DIR) should be specified only once
                  next: 'sigx report --help' lists arguments and options
                """);
    }

    @Test
    void namesAWrongValueAndARightOne() {
        refuses(call("report", "--store", "store.json", "--as-of", "now"), """
                sigx: --as-of is not an instant: 'now'
                  next: write it like 2026-11-23T00:00:00Z, or 2026-11-23
                """);
    }

    @Test
    void explainsTheThreeWaysToNameAStore() {
        refuses(call("report"), """
                sigx: no run store is named
                  next: name one with --store PATH, or under 'stores:' in sigx.yaml, or let 'sigx init' write that file
                """);
    }

    @Test
    void takesArgumentsAsTheyAre() throws IOException {
        Files.writeString(folder.resolve("@store ${user.home}"), "{}");

        assertThat(call("report", "--store", "@store ${user.home}").code()).isZero();
        assertThat(rooms.request().stores().get(0).path()).isEqualTo(folder.resolve("@store ${user.home}"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void turnsTheKindOfARefusalIntoItsExitCode(Kind kind) {
        rooms.refusal = new ReportException(kind, "no run could be read (store.json:3 /runs)", "mend it");

        Called answer = call("report", "--store", "store.json");

        assertThat(answer.code())
                .isEqualTo(Map.of(Kind.USAGE, 2, Kind.NOTHING_USABLE, 3, Kind.MACHINE, 4)
                        .get(kind));
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualTo("sigx: no run could be read (store.json:3 /runs)\n  next: mend it\n");
    }

    @Test
    void alwaysSaysWhatToDoNext() {
        rooms.refusal = new ReportException(Kind.NOTHING_USABLE, "store.json holds no run.");

        assertThat(call("report", "--store", "store.json").err())
                .isEqualTo(
                        "sigx: store.json holds no run.\n  next: 'sigx inspect STORE' tells what a reader finds in it\n");
    }

    @Test
    void ownsUpToABugWithoutAStackTrace() {
        rooms.bug = new IllegalStateException("seven is odd");

        Called answer = call("report", "--store", "store.json");

        assertThat(answer.code()).isEqualTo(70);
        assertThat(answer.err()).isEqualTo("""
                        sigx: this is a bug of sigx: java.lang.IllegalStateException: seven is odd
                          next: please report it as an issue of sigx-report, with the command and what it says with --verbose
                        """);
    }

    @Test
    void showsTheStackTraceOfABugWhereAskedTo() {
        rooms.error = new StackOverflowError();

        Called answer = call("report", "--store", "store.json", "--verbose");

        assertThat(answer.code()).isEqualTo(70);
        assertThat(answer.err()).contains("\tat dev.sigx.cli.SigxTest");
    }

    @Test
    void blamesTheMachineForWantOfMemoryAndForTheDisk() {
        rooms.error = new OutOfMemoryError("Java heap space");
        assertThat(call("report", "--store", "store.json").code()).isEqualTo(4);
        rooms.error = new ExceptionInInitializerError(new OutOfMemoryError("Java heap space"));
        assertThat(call("report", "--store", "store.json").code()).isEqualTo(4);

        rooms.failure = new IOException("No space left on device");
        Called answer = call("init");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.err())
                .startsWith("sigx: cannot read or write: IO: No space left on device\n  next: check free");
    }

    @Test
    void remarksOfTheConfigurationGoToStandardErrorUnlessQuiet() throws IOException {
        Files.writeString(folder.resolve("sigx.yaml"), "");
        rooms.configured = new Rooms.Configured(
                ReportOptions.NONE,
                List.of(Finding.note("newer", "Version 1.7 is newer.", "", new SourceLocation("sigx.yaml", 2, ""))));

        assertThat(call("report", "--store", "store.json").err()).isEqualTo("sigx: Version 1.7 is newer. (line 2)\n");
        assertThat(call("report", "--store", "store.json", "--quiet").err()).isEmpty();
    }

    @Test
    void usesColourOnlyOnATerminalThatAllowsIt() {
        String escape = "\u001b";

        assertThat(call("--help").out() + call("reprot").err()).doesNotContain(escape);
        assertThat(terminal(Map.of(), "--help").out()).contains(escape);
        assertThat(terminal(Map.of(), "reprot").err()).contains(escape);
        for (Map<String, String> no : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
            assertThat(terminal(no, "--help").out() + terminal(no, "reprot").err())
                    .doesNotContain(escape);
        }
        assertThat(terminal(Map.of("NO_COLOR", ""), "reprot").err()).contains(escape);
    }

    @Test
    void keepsForeignTextInMessagesFromTheTerminal() {
        assertThat(call("re\u001b[31mport\u202e").err())
                .startsWith("sigx: there is no command 're\\u001b[31mport\\u202e'\n");
    }

    @Test
    void printsACompletionScriptForEveryCommand() {
        Called answer = call("completion");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(Commands.NAMES)
                .contains("--notable-change");
    }

    @Test
    void refusesPipesInPlaceOfFiles() throws Exception {
        Path pipe = folder.resolve("f.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (Called answer : List.of(
                call("inspect", pipe.toString()),
                call("inspect", "/dev/null"),
                call("validate", pipe.toString()),
                call("report", "--config", pipe.toString()))) {
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err())
                    .contains("is neither an ordinary file nor a folder", "pipes and devices cannot be read")
                    .doesNotContain("java.", "Exception");
        }
    }

    private static void refuses(Called answer, String message) {
        assertThat(answer).isEqualTo(new Called(2, "", message));
    }

    private Called call(String... args) {
        return Called.sigx(rooms, folder, args);
    }

    private Called terminal(Map<String, String> environment, String... args) {
        return Called.onTerminal(rooms, folder, environment, args);
    }
}
