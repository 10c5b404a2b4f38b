package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.ArchiveChoices;
import dev.sigx.FakeRooms;
import dev.sigx.ReportOptions;
import dev.sigx.ReportRequest;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.Rooms;
import dev.sigx.StoreInspector.Inspection;
import dev.sigx.VerifyRequest;
import dev.sigx.Version;
import dev.sigx.model.Direction;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.StoreInfo;
import dev.sigx.verify.Checked;
import dev.sigx.verify.Mismatch;
import dev.sigx.verify.Unchecked;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    private final FakeRooms rooms = new FakeRooms();

    @BeforeEach
    void makeStore() throws IOException {
        Files.createDirectory(folder.resolve("runs"));
        Files.writeString(folder.resolve("runs/store.json"), "{}");
    }

    @Test
    void makesARequestOfEveryOption() throws IOException {
        Files.writeString(folder.resolve("s"), "");
        call("report --store runs --store sigx-export:runs/store.json --scenarios s --decisions s --timings s --out o "
                + "--as-of 2026-11-23 --title T --statistic mean --notable-change 20% --threads 3 "
                + "--direction fun=max");

        Path s = folder.resolve("s");
        assertThat(rooms.request())
                .isEqualTo(new ReportRequest(
                        "T",
                        List.of(
                                new StoreArgument("", folder.resolve("runs"), ""),
                                new StoreArgument("sigx-export", folder.resolve("runs/store.json"), "")),
                        List.of(s),
                        List.of(s),
                        List.of(s),
                        folder.resolve("o"),
                        Instant.parse("2026-11-23T00:00:00Z"),
                        Map.of("fun", Direction.MAX),
                        0.2,
                        Statistic.MEAN,
                        3,
                        false));
    }

    @Test
    void reportSaysWhereTheSiteIsAndWhatItHolds() {
        rooms.findings = List.of(
                new Finding(
                        "damaged-file",
                        Finding.Severity.ERROR,
                        "It ends too early.",
                        "runs",
                        new SourceLocation("store.json", 120, "/runs/3"),
                        ""),
                Finding.warning("stale", "It is old.", "runs", SourceLocation.NOWHERE));

        Called answer = call("report --store runs --out site");

        assertThat(answer).isEqualTo(new Called(0, """
                        Report: %1$s/site/index.html
                          4 projects, 25 runs, 3 saved comparisons, 1 decision from 1 store
                          212 files, 1.9 MB, 14 of them written
                          2 findings: 1 error, 1 warning
                            %1$s/runs/store.json:120 /runs/3: error: It ends too early. [damaged-file]
                            runs: warning: It is old. [stale]
                        """.formatted(folder), ""));
    }

    @Test
    void showsOnlyTheFirstFindingsUnlessAskedForAll() {
        rooms.findings = Collections.nCopies(8, Finding.note("n", "m", "runs", SourceLocation.NOWHERE));

        assertThat(call("report --store runs --out site").out())
                .contains("  8 findings: 8 notes\n")
                .endsWith("    and 3 more: " + folder + "/site/findings.html\n");
        assertThat(call("export --store runs").out()).endsWith("    and 3 more: --verbose shows them\n");
        assertThat(call("report --store runs --verbose").out())
                .doesNotContain("more:")
                .containsSubsequence(
                        "runs: note",
                        "runs: note",
                        "runs: note",
                        "runs: note",
                        "runs: note",
                        "runs: note",
                        "runs: note");
    }

    @Test
    void exportWritesTheArchiveOfARelease() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "");
        Called answer = call("export --store runs --out o --release v1.4.0 --stored --sign-key key.pem --ro-crate"
                + " --license https://spdx.org/licenses/MIT");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Archive: " + folder + "/o\n");
        assertThat(rooms.releases)
                .containsExactly(new ArchiveChoices("v1.4.0", false, true, key, true, "https://spdx.org/licenses/MIT"));
        call("export --store runs --release v1 --as-folder");
        assertThat(rooms.releases.get(1)).isEqualTo(new ArchiveChoices("v1", true, false, null, false, null));
        call("export --store runs");
        assertThat(rooms.releases).hasSize(2);
    }

    @Test
    void exportRefusesANameThatCouldBeAPathAndOptionsOfArchivesWithoutARelease() {
        Called path = call("export --store runs --release ../v1");
        assertThat(path.code()).isEqualTo(2);
        assertThat(path.err()).contains("--release cannot be '../v1'").contains("letters A to Z");
        assertThat(call("export --store runs --ro-crate").err())
                .contains("--ro-crate is about the archive of a release")
                .contains("--release");
        assertThat(rooms.requests).isEmpty();
    }

    @Test
    void verifyChecksTheSignatureWhereAKeyIsNamed() throws IOException {
        Files.writeString(folder.resolve("public.pem"), "");
        assertThat(call("verify runs --public-key public.pem").code()).isZero();
        rooms.signed = false;
        Called answer = call("verify runs --public-key public.pem");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("the signature of").contains("does not fit");
        assertThat(call("verify runs").code()).isZero();
        assertThat(call("verify runs --public-key no.pem").code()).isEqualTo(2);
    }

    @Test
    void reportSaysSoWhenNothingChanged() {
        rooms.written = 0;

        assertThat(call("report --store runs").out())
                .startsWith("Report: " + folder + "/sigx-report/index.html (nothing changed, nothing written)\n")
                .contains("  212 files, 1.9 MB\n  no findings\n");
    }

    @Test
    void speaksOfTheInstantOfReproducibleBuildsUnlessToldOtherwise() {
        Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", "86400");

        Called.onTerminal(rooms, folder, environment, "report", "--store", "runs");
        assertThat(rooms.request().asOf()).isEqualTo(Instant.parse("1970-01-02T00:00:00Z"));
        Called.onTerminal(rooms, folder, environment, "report", "--store", "runs", "--as-of", "2026-11-23");
        assertThat(rooms.request().asOf()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void exportsGoToAFolderOfTheirOwn() {
        assertThat(call("export --store runs").out()).startsWith("Exports: " + folder + "/sigx-exports\n");
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        assertThat(call("report --store runs --quiet")).isEqualTo(new Called(0, "", ""));
        assertThat(call("verify runs --quiet")).isEqualTo(new Called(0, "", ""));
        assertThat(call("validate runs/store.json --quiet")).isEqualTo(new Called(0, "", ""));
        assertThat(call("init new --quiet")).isEqualTo(new Called(0, "", ""));
    }

    @Test
    void strictTurnsWarningsIntoNoAfterACompleteBuild() {
        rooms.findings = List.of(Finding.warning("w", "m", "runs", SourceLocation.NOWHERE));

        assertThat(call("report --store runs").code()).isZero();
        Called answer = call("report --store runs --strict --quiet --out site");
        assertThat(answer)
                .isEqualTo(new Called(
                        1,
                        "",
                        "sigx: 0 errors and 1 warning among the findings, and --strict allows none\n  next: see "
                                + folder + "/site/findings.html, correct the data\n"));
    }

    @Test
    void strictAllowsNotes() {
        rooms.findings = List.of(Finding.note("n", "m", "runs", SourceLocation.NOWHERE));

        assertThat(call("report --store runs --strict").code()).isZero();
    }

    @Test
    void noStrictOverridesAStrictConfiguration() throws IOException {
        Files.writeString(folder.resolve("sigx.yaml"), "");
        rooms.configured = new Rooms.Configured(
                new ReportOptions(
                        null,
                        List.of(new StoreArgument("", folder.resolve("runs"), "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        true),
                List.of());
        rooms.findings = List.of(Finding.error("e", "m", "runs", SourceLocation.NOWHERE));

        assertThat(call("report").code()).isEqualTo(1);
        assertThat(call("report --no-strict").code()).isZero();
        assertThat(call("report --strict").code()).isEqualTo(1);
    }

    @Test
    void inspectTellsKindCountsAndFindings() {
        rooms.inspection = new Inspection(
                List.of(new StoreInfo(
                        "runs", "sigx-export", "runs", "2.0.0", "abc", Instant.parse("2026-11-22T19:27:54Z"))),
                Map.of("runs", Map.of("projects", 4L, "runs", 2500L, "points", 1_000_000L)),
                List.of());

        assertThat(call("inspect runs").out()).isEqualTo("""
                        runs
                          id         runs
                          kind       sigx-export
                          version    2.0.0
                          newest     2026-11-22T19:27:54Z
                          projects   4
                          runs       2,500
                          points     1,000,000
                        no findings
                        """);
        assertThat(rooms.request().stores()).containsExactly(new StoreArgument("", folder.resolve("runs"), ""));
    }

    @Test
    void inspectLeavesTheUsualConfigurationAsideWhereAStoreIsNamed() throws IOException {
        Files.writeString(folder.resolve("sigx.yaml"), "");
        rooms.inspection = new Inspection(List.of(), Map.of(), List.of());
        rooms.configured = new Rooms.Configured(
                new ReportOptions(
                        "Configured",
                        List.of(new StoreArgument("", folder.resolve("runs"), "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null),
                List.of());

        call("inspect");
        assertThat(rooms.request().title()).isEqualTo("Configured");
        call("inspect runs");
        assertThat(rooms.request().title()).isNull();
    }

    @Test
    void validateNamesEachProblemAndFails() {
        rooms.problems =
                List.of(Finding.error("schema", "name is missing.", "", new SourceLocation("store.json", 7, "/a")));

        Called answer = call("validate runs/store.json");

        assertThat(answer).isEqualTo(new Called(1, "runs/store.json:7 /a: error: name is missing. [schema]\n", ""));
        rooms.problems = List.of();
        assertThat(call("validate runs/store.json")).isEqualTo(new Called(0, "runs/store.json: valid\n", ""));
        assertThat(call("validate runs/stor.json").code()).isEqualTo(2);
    }

    @Test
    void validateDoesNotFailForANote() {
        rooms.problems = List.of(Finding.note("schema", "Version 2.7 is newer.", "", SourceLocation.NOWHERE));

        assertThat(call("validate runs/store.json"))
                .isEqualTo(new Called(0, "runs/store.json: note: Version 2.7 is newer. [schema]\n", ""));
    }

    private static Verification verification(long mismatches, Mismatch... named) {
        return new Verification(
                "2.1.0",
                "sigx-report 1.0.0",
                List.of(new Checked("manifest", "files", 1_234), new Checked("schemas", "documents", 1)),
                List.of(named),
                mismatches,
                List.of(new Unchecked("statistics without a history", 5), new Unchecked("bytes", 1)));
    }

    @Test
    void verifySaysWhatWasCheckedAndWhatWasNot() {
        rooms.verified = verification(0);

        assertThat(call("verify runs"))
                .isEqualTo(new Called(
                        0,
                        "runs: holds\n  manifest: 1,234 files\n  schemas: 1 document\n"
                                + "  not checked: statistics without a history: 5\n  not checked: bytes\n",
                        ""));
        assertThat(rooms.verifications)
                .containsExactly(new VerifyRequest(folder.resolve("runs"), false, VerifyRequest.USUALLY_NAMED));
    }

    @Test
    void verifyNamesWhatDoesNotMatchAndFails() {
        rooms.verified = verification(
                3,
                new Mismatch("index.html", "", "has other bytes"),
                new Mismatch("a.json", "runs[0] (\u001b[31m)", "is 1, recomputed 2"));

        assertThat(call("verify runs --quiet"))
                .isEqualTo(new Called(
                        1,
                        "index.html: has other bytes\na.json: runs[0] (\\u001b[31m) is 1, recomputed 2\n"
                                + "... and 1 more; --verbose names all\n",
                        "sigx: runs does not hold: 3 mismatches\n  next: restore it from where it came, or build it again"
                                + " from its stores\n"));
    }

    @Test
    void anArchiveThatIsNotThereIsNotTakenForARun() {
        assertThat(call("diff v1.zip v2.zip").err()).contains("the archive", "v1.zip", "does not exist");
        assertThat(call("verify v1.zip --public-key p.pem").err()).contains("the archive", "v1.zip", "does not exist");
    }

    @Test
    void verifyTakesItsOptions() {
        assertThat(call("verify runs --hashes-only --verbose").code()).isZero();
        assertThat(rooms.verifications)
                .containsExactly(new VerifyRequest(folder.resolve("runs"), true, Integer.MAX_VALUE));

        assertThat(call("verify runs --format xml").code()).isEqualTo(2);
        assertThat(call("verify").code()).isEqualTo(2);
    }

    @Test
    void verifyAnswersInJson() {
        rooms.verified = verification(1, new Mismatch("a.csv", "row 1", "is \"1\", recomputed \"2\""));

        Called answer = call("verify runs --format json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .isEqualTo("{\"schemaVersion\":\"1.0.0\",\"generator\":\"" + Version.GENERATOR
                        + "\",\"archive\":\"runs\",\"exportVersion\":\"2.1.0\",\"exportGenerator\":\"sigx-report"
                        + " 1.0.0\",\"holds\":false,\"checked\":[{\"step\":\"manifest\",\"what\":\"files\",\"count\":1234},"
                        + "{\"step\":\"schemas\",\"what\":\"documents\",\"count\":1}],\"mismatchCount\":1,"
                        + "\"mismatches\":[{\"file\":\"a.csv\",\"place\":\"row 1\",\"message\":\"is \\\"1\\\", recomputed"
                        + " \\\"2\\\"\"}],\"unchecked\":[{\"what\":\"statistics without a history\",\"count\":5},"
                        + "{\"what\":\"bytes\",\"count\":1}]}\n");
    }

    @Test
    void initWritesItsFilesAndRefusesToReplaceThem() {
        Called answer = call("init deep/new --store runs/store.json");

        Path target = folder.resolve("deep/new");
        assertThat(answer)
                .isEqualTo(new Called(
                        0, target.resolve("scenarios/first.yaml") + "\n" + target.resolve("sigx.yaml") + "\n", ""));
        assertThat(target.resolve("sigx.yaml")).hasContent("stores: [../../runs/store.json]");

        assertThat(call("init deep/new"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "sigx: " + target.resolve("scenarios/first.yaml")
                                + " exists already\n  next: remove it, or name another folder: sigx init DIR\n"));
    }

    private Called call(String line) {
        return Called.sigx(rooms, folder, line.split(" "));
    }

    @Test
    void aReportIsExpectedBeforeItsOptionsAreRead() {
        Called.sigx(rooms, folder, "report", "--store", "runs");
        Called.sigx(rooms, folder, "report", "--store", "runs", "--out", "site");
        Called.sigx(rooms, folder, "export", "--store", "runs");
        Called.sigx(rooms, folder, "report", "--store", "runs", "--threads", "1");
        Called.sigx(rooms, folder, "report", "--store", "runs", "--out");
        Called.sigx(rooms, folder, "report", "--out", "\0");
        assertThat(rooms.expected)
                .containsExactly(folder.resolve("sigx-report"), folder.resolve("site"), folder.resolve("sigx-report"));
    }
}
