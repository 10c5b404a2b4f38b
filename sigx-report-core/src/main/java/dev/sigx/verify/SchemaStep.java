package dev.sigx.verify;

import dev.sigx.export.Problem;
import dev.sigx.export.SchemaValidator;
import dev.sigx.model.Finding.Severity;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/** Holds the export document and the manifest against the schemas of their versions, the tables against their package. */
public final class SchemaStep {
    private static final String STEP = "schemas";
    private static final String MANIFEST = "sigx-manifest.json";
    private static final String PACKAGE = "datapackage.json";

    private final ArchiveFiles archive;
    private final CheckLog log;

    public SchemaStep(ArchiveFiles archive, CheckLog log) {
        this.archive = archive;
        this.log = log;
    }

    /** Checks all that has a schema. */
    public void check() throws IOException {
        log.begin(STEP);
        document(archive.document());
        if (archive.has(MANIFEST)) {
            document(MANIFEST);
        }
        tables(archive.exports() + PACKAGE);
    }

    private void document(String path) throws IOException {
        log.checked("documents", 1);
        for (Problem problem : SchemaValidator.validate(archive.root().locate(path))) {
            if (problem.severity() == Severity.ERROR) {
                String line =
                        problem.where().line() > 0 ? "line " + problem.where().line() : "";
                String pointer = problem.where().pointer();
                log.mismatch(
                        path,
                        line.isEmpty() || pointer.isEmpty() ? line + pointer : line + " " + pointer,
                        withoutStop(problem.message()));
            }
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void tables(String path) throws IOException {
        if (!archive.has(path)) {
            log.unchecked("CSV files without a " + PACKAGE, tablesThatAreThere().size());
            return;
        }
        Node described;
        try (InputStream in = archive.open(path);
                JsonParser parser = Documents.json(in)) {
            if (parser.nextToken() == null) {
                log.mismatch(path, "", "is empty");
                return;
            }
            described = Documents.node(parser, path, "", where -> {});
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            log.mismatch(path, "", "is not readable JSON");
            return;
        }
        int tables = TableSchemaCheck.check(
                described,
                this::table,
                (file, place, message) ->
                        log.mismatch(file.isEmpty() ? path : archive.exports() + file, place, message));
        log.checked("tables", tables);
    }

    private InputStream table(String file) throws IOException {
        return archive.has(archive.exports() + file) ? archive.open(archive.exports() + file) : null;
    }

    private List<String> tablesThatAreThere() {
        List<String> tables = new ArrayList<>();
        for (String file : archive.files()) {
            if (file.startsWith(archive.exports()) && file.endsWith(".csv") && !file.contains("schema/")) {
                tables.add(file);
            }
        }
        return tables;
    }
}
