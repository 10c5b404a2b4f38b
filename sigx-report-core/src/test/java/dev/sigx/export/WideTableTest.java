package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Directions;
import dev.sigx.report.Report;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.StoreSource;
import dev.sigx.store.sigxexport.SigxExportReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {
    @TempDir
    Path folder;

    private String write(CsvTable table, String... runs) throws IOException {
        Path file = folder.resolve("runs.json");
        Files.writeString(file, "{\"schemaVersion\": \"2.1.0\", \"runs\": [" + String.join(", ", runs) + "]}");
        ContainedRoot root = ContainedRoot.of(file);
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), done -> {});
        builder.read(new SigxExportReader(), new StoreSource("s", root, root.files()), "runs.json", "");
        try (Catalog catalog = builder.build()) {
            Report report = new Report(
                    "",
                    Instant.EPOCH,
                    "",
                    0.1,
                    catalog.stores(),
                    List.of(),
                    catalog.runs(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    catalog::load);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            table.write(report, () -> RunSurvey.of(report), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesEachSettingAColumnInOneOrder() throws IOException {
        assertThat(write(
                        WideTable.params(),
                        "{\"id\": \"b\", \"settings\": {\"z\": 1, \"a\": {\"b\": true}}}",
                        "{\"id\": \"a\", \"settings\": {\"Z\": \"x\", \"\ud83d\ude00\": [1], \"\uffee\": 2}}"))
                .isEqualTo("store,runId,Z,a.b,z,\uffee,\ud83d\ude00\r\n" + "s,a,x,,,2,[1]\r\n" + "s,b,,true,1,,\r\n");
    }

    @Test
    void keepsColumnsOfNumbersFreeOfApostrophesAndGuardsTheRest() throws IOException {
        assertThat(write(
                        WideTable.params(),
                        "{\"id\": \"a\", \"settings\": {\"lr\": -0.50, \"mixed\": -1, \"=h\": \"=1\", \"none\": null}}",
                        "{\"id\": \"b\", \"settings\": {\"lr\": NaN, \"mixed\": \"-\"}}"))
                .isEqualTo("store,runId,'=h,lr,mixed\r\n" + "s,a,'=1,-0.50,'-1\r\n" + "s,b,,NaN,'-\r\n");
    }

    @Test
    void keepsItsKeysApartFromSettingsOfTheirNames() throws IOException {
        assertThat(write(WideTable.params(), "{\"id\": \"a\", \"settings\": {\"runId\": 7, \"\\\\runId\": 8}}"))
                .isEqualTo("store,runId,\\\\runId,\\runId\r\ns,a,8,7\r\n");
    }

    @Test
    void givesEachStatisticThatARunHasAColumn() throws IOException {
        assertThat(write(
                        WideTable.metrics(),
                        "{\"id\": \"a\", \"metrics\": {\"loss.val\": 2.50}, \"history\": {\"acc\": [0.5, 0.25]}}",
                        "{\"id\": \"b\"}"))
                .isEqualTo("store,runId,acc.best,acc.last,acc.mean,loss\\.val.reported\r\n"
                        + "s,a,0.5,0.25,0.375,2.50\r\n"
                        + "s,b,,,,\r\n");
    }

    @Test
    void keepsTheColumnsThatMostRunsHaveWhereThereAreTooMany() throws IOException {
        StringBuilder many = new StringBuilder("{\"id\": \"a\", \"settings\": {\"~often\": 1");
        for (int i = 0; i < RunSurvey.MOST_COLUMNS + 5; i++) {
            many.append(", \"s").append(i).append("\": ").append(i);
        }
        String csv = write(
                WideTable.params(), many.append("}}").toString(), "{\"id\": \"b\", \"settings\": {\"~often\": 2}}");
        assertThat(csv.lines().findFirst().orElseThrow().split(",")).hasSize(RunSurvey.MOST_COLUMNS + 2);
        assertThat(csv).startsWith("store,runId,s0,").contains(",~often\r\n").endsWith(",2\r\n");
    }
}
