package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Directions;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.StoreSource;
import dev.sigx.store.sigxexport.SigxExportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what {@code docs/exports.md} says against what is so. */
class ExportsDocumentationTest {
    @TempDir
    Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/exports.md"), StandardCharsets.UTF_8);
    }

    @Test
    void theDocumentWrittenByHandIsValidAndRead() throws IOException {
        String page = page();
        int start = page.indexOf("```json\n") + "```json\n".length();
        Path file = folder.resolve("hand.json");
        Files.writeString(file, page.substring(start, page.indexOf("```", start)));
        assertThat(SchemaValidator.validate(file)).isEmpty();

        ContainedRoot root = ContainedRoot.of(file);
        assertThat(new SigxExportReader().find(root)).hasSize(1);
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), done -> {});
        builder.read(new SigxExportReader(), new StoreSource("hand", root, root.files()), "hand.json", "");
        try (Catalog catalog = builder.build()) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.runs()).hasSize(3);
            assertThat(catalog.scenarios().get(0).runs()).hasSize(2);
            assertThat(catalog.decisions().get(0).runsApplied()).hasSize(1);
        }
    }

    @Test
    void namesEveryFileThatIsWritten() throws IOException {
        String page = page();
        assertThat(ExportFiles.tables()).allSatisfy(table -> assertThat(page).contains("| `" + table.file() + "` |"));
        assertThat(page)
                .contains(SchemaResources.EXPORT.fileName(), "today " + ExportFiles.SCHEMA_VERSION)
                .contains(String.format(java.util.Locale.ROOT, "%,d", ExportFiles.HISTORY_POINTS) + " points");
    }
}
