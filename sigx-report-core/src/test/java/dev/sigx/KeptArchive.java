package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.verify.Mismatch;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The exports of an example with a manifest of their own, to be spoilt in a test. */
final class KeptArchive {
    static final String DOCUMENT = "exports/sigx-export.json";

    private static final Path GOLDEN = Path.of("src/test/resources/archives");
    private static final String HEAD = "{\"schemaVersion\": \"1.0.0\", \"generator\": {\"name\": \"sigx-report\","
            + " \"version\": \"sigx-report 0.1.0\"}, \"asOf\": \"2026-11-22T00:00:00.000Z\", \"optionsDigest\":"
            + " \"exports abababababababababababababababababababababababababababababababab\", \"inputs\": [],"
            + " \"files\": [";

    private final Path folder;

    private KeptArchive(Path folder) {
        this.folder = folder;
    }

    /** A copy of what an example is expected to export. */
    static KeptArchive ofExample(String example, Path folder) throws IOException {
        Path from = Examples.FOLDER.resolve(example).resolve("expected/exports");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to =
                        folder.resolve("exports").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        KeptArchive kept = new KeptArchive(folder);
        kept.rehash();
        return kept;
    }

    /** The files of a golden archive as a folder. */
    static KeptArchive ofGolden(String archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(golden(archive).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path to = folder.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip.getInputStream(entry), to);
            }
        }
        return new KeptArchive(folder);
    }

    static Path golden(String archive) {
        return GOLDEN.resolve(archive);
    }

    Path folder() {
        return folder;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** Puts the manifest right, as somebody does who edits a number and covers it up. */
    KeptArchive rehash() throws IOException {
        StringBuilder manifest = new StringBuilder(HEAD);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> listed = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("sigx-manifest.json"))
                    .sorted()
                    .toList();
            for (Path file : listed) {
                byte[] bytes = Files.readAllBytes(file);
                manifest.append(file.equals(listed.get(0)) ? "" : ", ")
                        .append("{\"path\": \"")
                        .append(folder.relativize(file).toString().replace('\\', '/'))
                        .append("\", \"bytes\": ")
                        .append(bytes.length)
                        .append(", \"sha256\": \"")
                        .append(sha256(bytes))
                        .append("\"}");
            }
        }
        Files.writeString(file("sigx-manifest.json"), manifest.append("]}\n"));
        return this;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    String text(String path) throws IOException {
        return Files.readString(file(path), StandardCharsets.UTF_8);
    }

    /** Replaces the first place of a text after another one, which must be there. */
    KeptArchive edit(String path, String after, String before, String then) throws IOException {
        String text = text(path);
        int from = text.indexOf(after);
        int at = from < 0 ? -1 : text.indexOf(before, from);
        assertThat(at).as(before + " after " + after + " in " + path).isNotNegative();
        Files.writeString(
                file(path),
                text.substring(0, at) + then + text.substring(at + before.length()),
                StandardCharsets.UTF_8);
        return this;
    }

    /** Leaves nothing but the document, so that no table gives an edit away. */
    KeptArchive alone() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("sigx-export.json"))
                    .toList()) {
                Files.delete(file);
            }
        }
        return rehash();
    }

    Path zipped(Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return zip;
    }

    Verification verify() throws ReportException {
        return verify(folder);
    }

    static Verification verify(Path archive) throws ReportException {
        return new House().verify(new VerifyRequest(archive, false, Integer.MAX_VALUE), Progress.SILENT);
    }

    /** What does not match, a line each. */
    static List<String> lines(Verification verification) {
        return verification.mismatches().stream().map(Mismatch::text).toList();
    }

    List<String> mismatches() throws ReportException {
        return lines(verify());
    }
}
