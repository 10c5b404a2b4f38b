package dev.sigx.export;

import dev.sigx.model.SourceLocation;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JsonParser;

/** The files of an export in memory. */
record Exported(Map<String, byte[]> files) {
    static Exported of(Report report) {
        return of(report, ExportFiles.HISTORY_POINTS);
    }

    static Exported of(Report report, long historyPoints) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ExportFiles.of(report, historyPoints).forEach(file -> files.put(file.path(), bytes(file)));
        return new Exported(files);
    }

    static byte[] bytes(OutputFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] document() {
        return files.get("exports/sigx-export.json");
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    Node json(String path) {
        return node(files.get(path));
    }

    static Node node(byte[] json) {
        try (JsonParser parser = Documents.json(new ByteArrayInputStream(json))) {
            parser.nextToken();
            return Documents.node(parser, "", "", where -> refuse(where));
        }
    }

    private static void refuse(SourceLocation where) {
        throw new AssertionError("a field twice at " + where);
    }

    List<CSVRecord> csv(String name) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text("exports/" + name)))
                .getRecords();
    }
}
