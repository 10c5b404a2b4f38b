package dev.sigx;

import dev.sigx.export.ExportGuide;
import dev.sigx.export.SchemaReference;
import dev.sigx.export.SchemaResources;
import dev.sigx.render.ExportsPage;
import dev.sigx.render.SchemaPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Hands what the exports say of themselves to the pages that show it: these two rooms do not know each other. */
final class DescribedFormats {
    private DescribedFormats() {}

    /** What every site has. */
    static List<ExportsPage.ExportedFile> files() {
        return ExportGuide.files().stream().map(DescribedFormats::file).toList();
    }

    /** What a site has beside where it knows a previous release. */
    static ExportsPage.ExportedFile changes() {
        return file(ExportGuide.changes());
    }

    private static ExportsPage.ExportedFile file(ExportGuide.File file) {
        return new ExportsPage.ExportedFile(
                file.path(),
                file.meaning(),
                file.schema(),
                file.columns().stream()
                        .map(column -> new ExportsPage.Column(
                                column.name(), column.type(), column.unit(), column.meaning(), column.absence()))
                        .toList());
    }

    /** The reference of each kind of document. */
    static List<SchemaPage.Described> schemas() {
        return SchemaResources.newest().stream()
                .map(DescribedFormats::described)
                .toList();
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
