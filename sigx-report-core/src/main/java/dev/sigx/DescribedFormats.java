package dev.sigx;

import dev.sigx.changes.Past;
import dev.sigx.export.ExportGuide;
import dev.sigx.export.SchemaReference;
import dev.sigx.export.SchemaResources;
import dev.sigx.render.ExportsPage;
import dev.sigx.render.SchemaPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Hands what the exports say of themselves to the pages that show it: these two rooms do not know each other. */
final class DescribedFormats {
    private DescribedFormats() {}

    static List<ExportsPage.ExportedFile> files(Past past) {
        List<ExportGuide.File> files = new ArrayList<>(ExportGuide.files());
        if (past.changes() != null) {
            files.add(1, ExportGuide.changes());
        }
        return files.stream()
                .map(file -> new ExportsPage.ExportedFile(
                        file.path(),
                        file.meaning(),
                        file.schema(),
                        file.columns().stream()
                                .map(column -> new ExportsPage.Column(
                                        column.name(),
                                        column.type(),
                                        column.unit(),
                                        column.meaning(),
                                        column.absence()))
                                .toList()))
                .toList();
    }

    /** The reference of each kind of document by name; a schema is read when its page is written. */
    static Map<String, Supplier<SchemaPage.Described>> schemas() {
        Map<String, Supplier<SchemaPage.Described>> schemas = new LinkedHashMap<>();
        for (SchemaResources schema : SchemaResources.newest()) {
            schemas.put(schema.title(), () -> described(schema));
        }
        return schemas;
    }

    private static SchemaPage.Described described(SchemaResources schema) {
        try {
            SchemaReference reference = SchemaReference.of(schema);
            return new SchemaPage.Described(
                    reference.name(),
                    reference.title(),
                    reference.version(),
                    ExportGuide.schemaPath(schema),
                    reference.meaning(),
                    reference.parts().stream().map(DescribedFormats::part).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaPage.Part part(SchemaReference.Part part) {
        return new SchemaPage.Part(
                part.name(),
                part.meaning(),
                pieces(part.forms()),
                part.fields().stream()
                        .map(field -> new SchemaPage.Field(
                                field.name(),
                                field.required(),
                                pieces(field.type()),
                                field.unit(),
                                field.meaning(),
                                field.absence(),
                                field.example(),
                                field.since()))
                        .toList(),
                part.examples());
    }

    private static List<SchemaPage.Piece> pieces(List<SchemaReference.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new SchemaPage.Piece(piece.text(), piece.part()))
                .toList();
    }
}
