package dev.sigx.verify;

import dev.sigx.export.DescribedFields;
import dev.sigx.store.sigxexport.ExportHead;
import java.io.IOException;
import java.io.InputStream;

/**
 * What an export document says of itself.
 *
 * @param schemaVersion as written, empty where it is not said
 * @param generator as written, empty where it is not said
 */
record DocumentHead(String schemaVersion, String generator) {
    private static final String OURS = "sigx-report";

    static DocumentHead read(InputStream in) throws IOException {
        ExportHead head = ExportHead.read(in);
        return new DocumentHead(head.schemaVersion(), head.generator());
    }

    /** Whether this tool wrote it, in whatever version. */
    boolean isOurs() {
        return generator.equals(OURS) || generator.startsWith(OURS + " ");
    }

    /** Whether it has the version that this tool writes. */
    boolean isCurrent() {
        return DescribedFields.isCurrent(schemaVersion);
    }
}
