package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunReference;
import dev.sigx.store.Catalog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step from an older form of a scenario or decision to version 1.0. */
class FormatStepsTest {
    private static final String COMPARISON = """
            {
              "id": "comp_1", "projectId": "proj_1", "name": "Dropout", "description": "Does it help?",
              "runIds": ["run_1", "run_2"], "createdAt": 1795375674870,
              "lastViewedAt": 1795375674871,
              "notes": "Better."
            }""";

    private static final String DECISION = """
            {
              "id": "decision_1", "projectId": "proj_1", "problem": "Which?", "alternatives": ["a", "b"],
              "decision": "b", "kpi": "finalLoss", "affectedRunIds": ["run_1"], "witness": "dana",
              "createdAt": 1795375674872, "category": "optimizer", "notes": "See there."
            }""";

    @TempDir
    Path temp;

    private FilesFolder folder;

    @BeforeEach
    void folder() {
        folder = new FilesFolder(temp);
    }

    @Test
    void readsAComparisonAsNeuroLinguaKeepsIt() {
        Catalog catalog = folder.with("old.json", COMPARISON).scenarios();
        assertThat(FilesFolder.brief(catalog.findings())).containsExactly("NOTE older-form old.json:1");
        ExperimentScenario scenario = catalog.scenarios().get(0);
        assertThat(scenario.id()).isEqualTo("comp_1");
        assertThat(scenario.projectId()).isEqualTo("proj_1");
        assertThat(scenario.runs()).containsExactly(new RunReference("", "run_1"), new RunReference("", "run_2"));
        assertThat(scenario.createdAt()).isEqualTo(Instant.ofEpochMilli(1795375674870L));
        assertThat(scenario.notes()).isEqualTo("Better.");
    }

    @Test
    void readsAListOfComparisonsWhichIsWhatTheAppKeeps() {
        Catalog catalog = folder.with(
                        "old.json", "[" + COMPARISON + ",\n" + COMPARISON.replace("comp_1", "comp_2") + "]")
                .scenarios();
        assertThat(catalog.scenarios()).extracting(ExperimentScenario::id).containsExactly("comp_1", "comp_2");
        assertThat(FilesFolder.brief(catalog.findings()))
                .containsExactly("NOTE older-form old.json:1 /0", "NOTE older-form old.json:7 /1");
    }

    @Test
    void refusesAListOfScenariosOfToday() {
        Catalog catalog = folder.with("list.yaml", "- {schemaVersion: '1.0', runs: [a, b]}\n")
                .scenarios();
        assertThat(catalog.scenarios()).isEmpty();
        assertThat(FilesFolder.brief(catalog.findings())).containsExactly("ERROR not-a-scenario list.yaml:1");
    }

    @Test
    void readsADecisionAsNeuroLinguaKeepsIt() {
        Catalog catalog = folder.with("old.json", "[" + DECISION + "]").decisions();
        assertThat(FilesFolder.brief(catalog.findings())).containsExactly("NOTE older-form old.json:1 /0");
        DecisionEntry decision = catalog.decisions().get(0);
        assertThat(decision.projectId()).isEqualTo("proj_1");
        assertThat(decision.decidedBy()).isEqualTo("dana");
        assertThat(decision.runsApplied()).isEqualTo(List.of(new RunReference("", "run_1")));
        assertThat(decision.createdAt()).isEqualTo(Instant.ofEpochMilli(1795375674872L));
    }

    @Test
    void keepsThePlacesOfWhatItRenames() {
        Catalog catalog =
                folder.with("old.json", COMPARISON.replace("\"run_2\"", "{}")).scenarios();
        assertThat(FilesFolder.brief(catalog.findings())).contains("WARNING wrong-run-reference old.json:3 /runIds/1");
    }

    @Test
    void doesNotTouchWhatSaysItsVersion() {
        String today = COMPARISON.replace("\"id\"", "\"schemaVersion\": \"1.0\", \"id\"");
        Catalog catalog = folder.with("new.json", today).scenarios();
        assertThat(catalog.scenarios().get(0).runs()).isEmpty();
        assertThat(FilesFolder.brief(catalog.findings()))
                .contains("NOTE unknown-field new.json:3 /runIds")
                .noneMatch(finding -> finding.contains("older-form"));
    }

    @Test
    void givesAVersionToWhatHasNone() {
        Catalog catalog = folder.with("plain.yaml", "runs: [a, b]\n").scenarios();
        assertThat(catalog.scenarios().get(0).runs()).hasSize(2);
        assertThat(FilesFolder.brief(catalog.findings())).containsExactly("NOTE missing-schema-version plain.yaml:1");
    }
}
