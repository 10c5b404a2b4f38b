package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits one value and puts the manifest right: what was computed from it, or what it was computed from, tells. */
class EditedNumberTest {
    private static final String DOCUMENT = KeptArchive.DOCUMENT;
    private static final String DIFF = "diffs[0] (scenario optimizers, run run_adam against run_baseline): ";

    @TempDir
    private Path temp;

    private KeptArchive kept;

    @BeforeEach
    void keepAnExample() throws IOException {
        kept = KeptArchive.ofExample("minimal", temp.resolve("kept"));
    }

    /** What does not match in the document alone, where no table gives it away, and with the tables too. */
    private void assertFound(String... lines) throws Exception {
        kept.rehash();
        Verification whole = kept.verify();
        Verification document = kept.alone().verify();
        assertThat(KeptArchive.lines(document)).containsExactly(lines);
        assertThat(KeptArchive.lines(whole)).contains(lines);
    }

    @Test
    void anEditedVerdictIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"summary\"", "\"verdict\": \"better\"", "\"verdict\": \"worse\"");

        assertFound(DOCUMENT + ": " + DIFF + "summary.verdict is \"worse\", recomputed \"better\"");
    }

    @Test
    void anEditedVerdictOfAScenarioIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"scenarios\"", "\"verdict\": \"better\"", "\"verdict\": \"same\"");

        assertFound(DOCUMENT + ": scenarios[0] (optimizers): verdict is \"same\", recomputed \"better\"");
    }

    @Test
    void anEditedDeltaIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"diffs\"", "\"absoluteChange\": -0.385", "\"absoluteChange\": -0.3850000000000001");

        assertFound(DOCUMENT + ": " + DIFF
                + "metrics \"loss\" (mean): absoluteChange is -0.3850000000000001, recomputed -0.385");
    }

    @Test
    void aDeltaThatBecameMissingIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"diffs\"", "\"absoluteChange\": -0.385", "\"absoluteChange\": null");

        assertFound(DOCUMENT + ": " + DIFF + "metrics \"loss\" (mean): absoluteChange is null, recomputed -0.385");
    }

    @Test
    void aRemovedFieldOfADiffIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"diffs\"", "\"absoluteChange\": -0.385,", "");

        assertFound(DOCUMENT + ": " + DIFF + "metrics \"loss\" (mean): absoluteChange is missing, recomputed -0.385");
    }

    @Test
    void anotherSpellingOfANumberIsTheSameNumber() throws Exception {
        kept.edit(DOCUMENT, "\"diffs\"", "\"absoluteChange\": -0.385", "\"absoluteChange\": -3.850e-1");

        assertFound();
    }

    @Test
    void editedEvidenceIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"evidence\"", "\"status\": \"supported\"", "\"status\": \"contradicted\"");

        assertFound(DOCUMENT + ": decisions[0] (adam): evidence.status is \"contradicted\", recomputed \"supported\"");
    }

    @Test
    void anEditedObservationIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"observations\"", "\"value\": 1.25", "\"value\": 1.5");

        assertFound(
                DOCUMENT + ": decisions[0] (adam): evidence.observations \"run_baseline\" (loss last): value is 1.5,"
                        + " recomputed 1.25");
    }

    @Test
    void anEditedStatisticContradictsItsHistory() throws Exception {
        kept.edit(DOCUMENT, "\"id\": \"run_baseline\"", "\"last\": 1.25", "\"last\": 1.2");

        assertFound(DOCUMENT + ": runs[2] (run_baseline): metrics \"loss\": last is 1.2, recomputed 1.25");
    }

    @Test
    void anEditedCountContradictsItsHistory() throws Exception {
        kept.edit(DOCUMENT, "", "\"historyPoints\": ", "\"historyPoints\": 1");

        kept.rehash();
        assertThat(kept.alone().mismatches()).singleElement().asString().startsWith(DOCUMENT + ": historyPoints is 1");
    }

    @Test
    void anEditedPointOfAHistoryNoLongerFitsStatisticsAndDiffs() throws Exception {
        kept.edit(DOCUMENT, "\"id\": \"run_baseline\"", "1.25]", "1.2]").rehash();

        assertThat(kept.mismatches())
                .contains(
                        DOCUMENT + ": runs[2] (run_baseline): metrics \"loss\": last is 1.25, recomputed 1.2",
                        DOCUMENT + ": " + DIFF + "metrics \"loss\" (last): before is 1.25, recomputed 1.2",
                        "exports/metrics.csv: row 10 (cat, run_baseline, loss), column last is \"1.25\", recomputed \"1.2\"");
    }

    @Test
    void anEditedSettingNoLongerFitsItsDiff() throws Exception {
        kept.edit(DOCUMENT, "\"id\": \"run_adam\"", "\"learningRate\": 0.01", "\"learningRate\": 0.02");

        assertFound(
                DOCUMENT + ": " + DIFF + "settings \"learningRate\": after is 0.01, recomputed 0.02",
                DOCUMENT + ": " + DIFF
                        + "settings \"learningRate\": relativeChange is -0.9, recomputed -0.7999999999999999");
    }

    @Test
    void aSwappedBaselineIsNamed() throws Exception {
        kept.edit(DOCUMENT, "\"scenarios\"", "\"baselineId\": \"run_baseline\"", "\"baselineId\": \"run_adam\"")
                .rehash();

        assertThat(kept.alone().mismatches())
                .contains(
                        DOCUMENT + ": " + "diffs[0] (scenario optimizers, run run_adam against run_baseline) is not"
                                + " recomputed from the archived runs",
                        DOCUMENT + ": diffs (scenario optimizers, run run_baseline against run_adam) is"
                                + " missing, but recomputed from the archived runs");
    }

    @Test
    void aRemovedDiffIsNamed() throws Exception {
        String text = kept.text(DOCUMENT);
        int second = text.indexOf("}, {\n", text.indexOf("\"diffs\": ["));
        // Items of lists stand on one line with their brackets; the second diff is the last.
        int next = text.indexOf("}, {\n    \"scenarioId\"", second - 10);
        int end = text.indexOf("}],\n  \"findings\"");
        Files.writeString(kept.file(DOCUMENT), text.substring(0, next) + text.substring(end));

        assertFound(DOCUMENT + ": diffs (scenario optimizers, run run_adam_dropout against run_baseline) is"
                + " missing, but recomputed from the archived runs");
    }

    @Test
    void aRunThatIsGoneIsMissedByWhatItWasComparedIn() throws Exception {
        kept.edit(DOCUMENT, "\"runs\": [{", "\"id\": \"run_adam\"", "\"id\": \"run_other\"")
                .rehash();

        assertThat(kept.alone().mismatches())
                .contains(DOCUMENT + ": " + "diffs[0] (scenario optimizers, run run_adam against run_baseline) is not"
                        + " recomputed from the archived runs");
    }

    @Test
    void anEditedCellIsNamed() throws Exception {
        kept.edit("exports/diffs.csv", "", ",-0.385,", ",-0.386,").rehash();

        assertThat(kept.mismatches())
                .containsExactly(
                        "exports/diffs.csv: row 3 (files, optimizers, cat, run_baseline, cat, run_adam, metric,"
                                + " loss, mean), column absoluteChange is \"-0.386\", recomputed \"-0.385\"");
    }

    @Test
    void aRemovedRowIsNamedAndNoOther() throws Exception {
        String text = kept.text("exports/history.csv");
        int first = text.indexOf("\r\n") + 2;
        int second = text.indexOf("\r\n", first) + 2;
        Files.writeString(kept.file("exports/history.csv"), text.substring(0, first) + text.substring(second));
        kept.rehash();

        assertThat(kept.mismatches()).singleElement().asString().contains("the row (", "is missing, but recomputed");
    }

    @Test
    void anAddedRowIsNamedAndNoOther() throws Exception {
        String text = kept.text("exports/run_tags.csv") + "cat,run_adam,9,fast\r\n";
        Files.writeString(kept.file("exports/run_tags.csv"), text);
        kept.rehash();

        assertThat(kept.mismatches())
                .singleElement()
                .asString()
                .contains("run_tags.csv: row ", "(cat, run_adam, 9) is not recomputed from the archived runs");
    }

    @Test
    void anEditedPointOfTheTableIsNamed() throws Exception {
        kept.edit("exports/history.csv", "cat,run_adam,loss", "0.64", "0.65").rehash();

        assertThat(kept.mismatches())
                .singleElement()
                .asString()
                .contains("column value is \"0.65\", recomputed \"0.64\"");
    }

    @Test
    void aCellOfTheWrongTypeIsNamedByItsSchema() throws Exception {
        kept.edit("exports/history.csv", "cat,run_adam,loss", "0.64", "much").rehash();

        assertThat(kept.mismatches())
                .anySatisfy(line -> assertThat(line).contains("history.csv: row ", "column value: no number much"));
    }

    @Test
    void aValueThatNoSchemaAllowsIsNamedWithItsLine() throws Exception {
        kept.edit(DOCUMENT, "\"summary\"", "\"verdict\": \"better\"", "\"verdict\": \"great\"")
                .rehash();

        assertThat(kept.mismatches())
                .anySatisfy(line ->
                        assertThat(line).startsWith(DOCUMENT + ": line ").contains("verdict"));
    }
}
