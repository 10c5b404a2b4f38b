package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version that was ever published keeps its documents: the valid ones load, the invalid ones are refused. */
class GoldenDocumentsTest {
    /** Lines as {@code sha256sum} writes them. A line may be added, never changed. */
    private static final Path SUMS = GoldenDocuments.FOLDER.resolve("SHA256SUMS");

    /** What is wrong with each invalid document, and what its reader finds. */
    private static final Path EXPECTED = GoldenDocuments.FOLDER.resolve("invalid.tsv");

    static List<Path> valid() throws IOException {
        return GoldenDocuments.all("valid");
    }

    static List<Path> invalid() throws IOException {
        return GoldenDocuments.all("invalid");
    }

    @Test
    void neverChange() throws Exception {
        Map<String, String> pinned = new TreeMap<>();
        for (String line : Files.readAllLines(SUMS, StandardCharsets.UTF_8)) {
            pinned.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf("  ")));
        }
        assertThat(pinned).hasSizeGreaterThan(60);
        assertThat(sums()).isEqualTo(pinned);
    }

    private static Map<String, String> sums() throws IOException, NoSuchAlgorithmException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GoldenDocuments.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(SUMS) && !file.equals(EXPECTED))
                    .toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.put(
                        GoldenDocuments.FOLDER.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(digest));
            }
        }
        return sums;
    }

    @Test
    void areThereForEveryVersionOfEverySchema() {
        for (SchemaResources schema : SchemaResources.values()) {
            String folder = schema.fileName().replace(".schema.json", "");
            assertThat(GoldenDocuments.FOLDER.resolve(folder + "/valid")).isNotEmptyDirectory();
            assertThat(GoldenDocuments.FOLDER.resolve(folder + "/invalid")).isNotEmptyDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void areValidAndLoadWhereTheyAreGood(Path document) throws IOException {
        assertThat(SchemaValidator.validate(document)).noneMatch(Problem::isError);

        if (GoldenDocuments.hasReader(GoldenDocuments.version(document).toString())) {
            GoldenDocuments.Read read = GoldenDocuments.read(document);
            String name = document.getFileName().toString();
            assertThat(read.findings())
                    .filteredOn(finding -> finding.where().file().endsWith(name))
                    .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)
                    .noneMatch(finding -> finding.code().contains("newer"))
                    .noneMatch(finding -> finding.code().startsWith("wrong"));
            assertThat(read.records()).isEqualTo(document.endsWith("least.json") ? 0 : expected(document, read));
        }
    }

    /** At least one record; of lists as many as there are. */
    private static int expected(Path document, GoldenDocuments.Read read) throws IOException {
        boolean list = Files.readString(document).startsWith("[");
        return list ? 2 : Math.max(1, read.records());
    }

    /** Set by {@code -Dsigx.golden.update=true} is what happens, never the documents. */
    @Test
    void areRefusedWithPlaceAndReasonWhereTheyAreNot() throws IOException {
        StringBuilder happened = new StringBuilder();
        for (Path document : invalid()) {
            String name = GoldenDocuments.FOLDER.relativize(document).toString().replace('\\', '/');
            happened.append(name)
                    .append('\t')
                    .append(problems(document))
                    .append('\t')
                    .append(findings(document))
                    .append('\n');
        }
        dev.sigx.GoldenText.assertCurrent(EXPECTED, happened.toString());
    }

    private static String problems(Path document) throws IOException {
        List<Problem> problems = SchemaValidator.validate(document);
        boolean anotherFormat = GoldenDocuments.version(document).startsWith("project-export-1.0.0");
        assertThat(problems).as(document.toString()).isNotEmpty().anyMatch(one -> one.isError() || anotherFormat);
        return problems.stream()
                .map(problem -> problem.where().line() + " " + problem.where().pointer() + " " + problem.message())
                .collect(Collectors.joining(" | "));
    }

    private static String findings(Path document) throws IOException {
        if (!GoldenDocuments.hasReader(GoldenDocuments.version(document).toString())) {
            return "";
        }
        GoldenDocuments.Read read = GoldenDocuments.read(document);
        return read.records() + " read: "
                + read.findings().stream()
                        .map(finding -> finding.code() + " " + finding.where().line() + " "
                                + finding.where().pointer())
                        .collect(Collectors.joining(" | "));
    }
}
