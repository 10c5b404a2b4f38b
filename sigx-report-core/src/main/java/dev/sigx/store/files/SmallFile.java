package dev.sigx.store.files;

import dev.sigx.model.SourceLocation;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Takes in the text of a file that a person wrote: bounded, UTF-8 with or without a byte order mark. */
final class SmallFile {
    private SmallFile() {}

    /** Lower-case extension without its dot, empty where there is none. */
    static String extension(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Name without folder and extension. */
    static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Whether the extension is one of YAML or JSON. */
    static boolean isDocument(String file) {
        return isYaml(file) || extension(file).equals("json");
    }

    static boolean isYaml(String file) {
        String extension = extension(file);
        return extension.equals("yaml") || extension.equals("yml");
    }

    /** The text without its byte order mark, or null after a finding that says why the file could not be used. */
    static String read(ContainedRoot root, String file, FindingLog log) {
        byte[] bytes;
        try (InputStream in = root.open(file)) {
            bytes = in.readNBytes((int) Limits.SMALL_FILE_BYTES + 1);
        } catch (IOException e) {
            // The message of most exceptions is an absolute path, which no report may tell.
            log.error(
                    "unreadable-file",
                    e instanceof AccessDeniedException
                            ? "There is no permission to read the file; it was left out."
                            : "The file cannot be opened; it was left out.",
                    SourceLocation.of(file));
            return null;
        }
        if (bytes.length > Limits.SMALL_FILE_BYTES) {
            log.error(
                    "file-too-large",
                    "The file is larger than " + Limits.SMALL_FILE_BYTES + " bytes; it was left out.",
                    SourceLocation.of(file));
            return null;
        }
        return decode(bytes, file, log);
    }

    private static String decode(byte[] bytes, String file, FindingLog log) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(unit -> unit == '\n').count();
            log.error(
                    "broken-encoding",
                    "The file is not UTF-8 from this line on; it was left out.",
                    new SourceLocation(file, line, ""));
            return null;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
