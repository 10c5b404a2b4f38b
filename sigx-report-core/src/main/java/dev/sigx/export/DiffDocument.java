package dev.sigx.export;

import dev.sigx.diff.RunDiff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One diff as a JSON document in the shape of the export's {@code diffs}, of no scenario. */
public final class DiffDocument {
    private DiffDocument() {}

    /** The document with a line end last. */
    public static String of(RunDiff diff) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonOut.document(bytes, out -> new ComparisonDocument(out).diff("", "", diff));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
