package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.export.Problem;
import dev.sigx.export.SchemaReference;
import dev.sigx.export.SchemaResources;
import dev.sigx.export.SchemaValidator;
import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the manifest that is written against the schema that describes it. */
class ManifestSchemaTest {
    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    Path folder;

    private static String written(Instant asOf) {
        return written(asOf, "v1.4.0");
    }

    private static String written(Instant asOf, String release) {
        SortedMap<String, Manifest.Entry> files = new TreeMap<>(CodePoints.ORDER);
        files.put("index.html", new Manifest.Entry(5120, SHA256));
        files.put(".nojekyll", new Manifest.Entry(0, SHA256));
        files.put("exports/schema/sigx-export-2.1.0.schema.json", new Manifest.Entry(41_415, SHA256));
        InputFile input = new InputFile("store app", "ריצות/a.json", Path.of("a.json"), 12, 0, true);
        Inputs inputs = new Inputs(
                "sigx-report 1.0.0", asOf, "site " + SHA256, List.of(new Inputs.Digested(input, SHA256)), release, "");
        return new String(ManifestWriter.write(inputs, files), StandardCharsets.UTF_8);
    }

    private List<Problem> validate(String manifest) throws IOException {
        return SchemaValidator.validate(Files.writeString(folder.resolve(Manifest.NAME), manifest));
    }

    @Test
    void isWhatTheSchemaAsksFor() throws IOException {
        assertThat(validate(written(Instant.parse("2026-11-22T19:27:54.120Z")))).isEmpty();
        assertThat(validate(written(null))).isEmpty();
        assertThat(validate(written(null, ""))).isEmpty();
    }

    @Test
    void namesAReleaseOnlyWhereThereIsOneAndOnlyOneThatCanBeAFileName() throws IOException {
        assertThat(written(null)).contains("\"release\" : \"v1.4.0\"");
        assertThat(written(null, "")).doesNotContain("\"release\"");
        assertThat(validate(written(null, "../v1")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where().pointer()).isEqualTo("/release"));
    }

    @Test
    void isNotWhereADigestIsCutOrAPathLeadsOut() throws IOException {
        assertThat(validate(written(null).replace("\"" + SHA256 + "\"", "\"ab\"")))
                .isNotEmpty()
                .allMatch(Problem::isError);
        assertThat(validate(written(null).replace("index.html", "../index.html")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where().pointer()).isEqualTo("/files/2/path"));
    }

    @Test
    void hasTheFieldsThatTheSchemaDescribesAndNoOthers() throws IOException {
        assertThat(fields(new JsonMapper().readTree(written(null)))).isEqualTo(described());
        String more = written(null).replace("\"role\"", "\"mood\" : 1, \"role\"");
        assertThat(fields(new JsonMapper().readTree(more))).isNotEqualTo(described());
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        SchemaReference.of(SchemaResources.MANIFEST)
                .parts()
                .forEach(part -> part.fields().forEach(field -> described.add(part.name() + "/" + field.name())));
        return described;
    }

    private static Set<String> fields(JsonNode manifest) {
        Set<String> fields = new TreeSet<>();
        manifest.propertyNames().forEach(name -> fields.add("document/" + name));
        manifest.get("generator").propertyNames().forEach(name -> fields.add("generator/" + name));
        manifest.get("inputs").get(0).propertyNames().forEach(name -> fields.add("input/" + name));
        manifest.get("files").get(0).propertyNames().forEach(name -> fields.add("file/" + name));
        return fields;
    }

    @Test
    void isReadInTheVersionThatTheSchemaDescribes() {
        assertThat(SchemaResources.MANIFEST.version()).isEqualTo(Manifest.SCHEMA_VERSION);
    }
}
