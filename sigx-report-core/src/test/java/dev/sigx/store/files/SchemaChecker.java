package dev.sigx.store.files;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Validates documents against the published schemas. */
final class SchemaChecker {
    private SchemaChecker() {}

    static String text(String kind) {
        String path = "/dev/sigx/schema/" + kind + "-1.0.schema.json";
        try (InputStream in = SchemaChecker.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> errors(String kind, String document, InputFormat format) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(kind), InputFormat.JSON);
        return schema.validate(document, format).stream().map(Error::toString).toList();
    }

    static List<String> yaml(String kind, String document) {
        return errors(kind, document, InputFormat.YAML);
    }

    /** The front matter of a Markdown file. */
    static List<String> frontMatter(String document) {
        return yaml("decision", FrontMatter.split(document).yaml());
    }
}
