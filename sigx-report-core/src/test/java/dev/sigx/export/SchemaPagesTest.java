package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.GoldenText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps {@code docs/schema} current. {@code -Dsigx.golden.update=true} rewrites the pages. */
class SchemaPagesTest {
    private static final Path FOLDER = Path.of("../docs/schema");

    static List<SchemaResources> newest() {
        return SchemaResources.newest();
    }

    private static Path page(SchemaResources schema) {
        return FOLDER.resolve(schema.title() + ".md");
    }

    @ParameterizedTest
    @MethodSource("newest")
    void describesTheNewestVersionOfEachFormat(SchemaResources schema) throws IOException {
        GoldenText.assertCurrent(page(schema), SchemaMarkdown.of(schema));
    }

    @Test
    void describesTheColumnsOfEachTable() throws IOException {
        GoldenText.assertCurrent(FOLDER.resolve("csv.md"), SchemaMarkdown.tables(ExportFiles.tables()));
    }

    @Test
    void noticesAPageThatIsNotCurrent(@TempDir Path folder) throws IOException {
        Path page =
                Files.writeString(folder.resolve("timings.md"), SchemaMarkdown.of(SchemaResources.TIMINGS) + "more");
        if (!Boolean.getBoolean("sigx.golden.update")) {
            assertThatThrownBy(() -> GoldenText.assertCurrent(page, SchemaMarkdown.of(SchemaResources.TIMINGS)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("not current");
        }
    }

    @Test
    void theFirstPageNamesEveryOtherAndEveryVersion() throws IOException {
        String first = Files.readString(FOLDER.resolve("README.md"), StandardCharsets.UTF_8);
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(first).contains("(" + name + ")"));
        }
        for (SchemaResources schema : SchemaResources.values()) {
            assertThat(first).contains("`" + schema.fileName() + "`");
        }
    }

    @Test
    void saysOfAFieldSinceWhenItIsThere() throws IOException {
        SchemaReference reference = SchemaReference.of(SchemaResources.EXPORT);
        assertThat(reference.parts()).isNotEmpty();
        SchemaReference first = SchemaReference.of(SchemaResources.EXPORT_2_0_0);
        List<String> old = names(first);
        for (SchemaReference.Part part : reference.parts()) {
            for (SchemaReference.Field field : part.fields()) {
                boolean known = old.contains(part.name() + "/" + field.name());
                assertThat(field.since()).as(part.name() + "/" + field.name()).isEqualTo(known ? "" : "2.1.0");
            }
        }
    }

    private static List<String> names(SchemaReference reference) {
        return reference.parts().stream()
                .flatMap(part -> part.fields().stream().map(field -> part.name() + "/" + field.name()))
                .toList();
    }
}
