package dev.sigx.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The last line of a manifest, which holds the SHA-256 of all bytes before that line: nobody else keeps that of the file
 * that keeps all others'. Manifests of version 1.0 have none.
 */
final class ManifestSeal {
    static final String FIELD = "manifestSha256";

    private static final String BEFORE = "\"" + FIELD + "\" : \"";
    private static final String AFTER = "\" }\n";
    private static final byte[] END = " }\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMA = ",\n".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = BEFORE.length() + Digests.LENGTH + AFTER.length();

    private ManifestSeal() {}

    /** Adds the line to a document that ends as {@link ManifestWriter} ends it. */
    static byte[] seal(byte[] document) {
        int end = document.length - END.length;
        byte[] before = Arrays.copyOf(document, end + COMMA.length);
        System.arraycopy(COMMA, 0, before, end, COMMA.length);
        byte[] line = line(Digests.of(before));
        byte[] sealed = Arrays.copyOf(before, before.length + line.length);
        System.arraycopy(line, 0, sealed, before.length, line.length);
        return sealed;
    }

    private static byte[] line(String sha256) {
        return (BEFORE + sha256 + AFTER).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a manifest ends with the line that its other bytes ask for. */
    static boolean holds(Path manifest) throws IOException {
        long before = Files.size(manifest) - BYTES;
        if (before < 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(manifest, LinkOption.NOFOLLOW_LINKS)) {
            byte[] line = line(Digests.ofFirst(in, before));
            return Arrays.equals(in.readAllBytes(), line);
        }
    }
}
