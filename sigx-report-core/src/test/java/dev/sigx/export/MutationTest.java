package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.report.SpecimenReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents that are wrong at one field, for every field of every format: validation and the reader either take them or
 * name place and reason, agree with each other, and never throw.
 */
class MutationTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Computed anew by who reads, or said of the document and not of its runs: a reader passes them over. */
    private static final String NOT_READ =
            "/(generator|title|asOf|notableChange|historyIncluded|historyPoints|stores|diffs|findings)(/.*)?"
                    + "|/(scenarios|decisions)/\\d+/(verdict|evidence|missingRuns)(/.*)?"
                    + "|/runs/\\d+/(nonFinite|ledger/executionStatus)(/.*)?";

    /** The reader is more generous: a number is taken for an id by its characters, and for a time as milliseconds. */
    private static final String TAKEN_AS_NUMBERS =
            ".*/(id|promptId|project|projectId|baseline|baselineId|store|run|at|time|[A-Za-z]+At)";

    /** Findings that speak of the content and not of the form. */
    private static final Set<String> OF_CONTENT = Set.of(
            "metric-contradicts-history",
            "columns-of-different-length",
            "missing-schema-version",
            "too-few-runs",
            "incomplete-decision",
            "unknown-fields",
            "unknown-field",
            "text-cut",
            "no-schema-version");

    @TempDir
    Path folder;

    private static JsonNode schema(SchemaResources resource) throws IOException {
        try (InputStream in = resource.open()) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode document(SchemaResources resource) throws IOException {
        if (resource == SchemaResources.EXPORT) {
            try (SpecimenReport specimen = new SpecimenReport()) {
                return shortened(JSON.readTree(Exported.of(specimen.report()).document()));
            }
        }
        JsonNode schema = schema(resource);
        return DocumentMutations.specimen(schema, schema.has("properties") ? schema : schema.at("/$defs/decision"));
    }

    /** Of each list of records the one that says most, and a history as people may write it: so every field is met. */
    private static JsonNode shortened(JsonNode export) throws IOException {
        ObjectNode shortened = (ObjectNode) export;
        for (String list : List.of("runs", "scenarios", "decisions", "projects", "findings")) {
            JsonNode most = export.get(list).get(0);
            for (JsonNode record : export.get(list)) {
                most = record.toString().length() > most.toString().length() ? record : most;
            }
            shortened.putArray(list).add(most);
        }
        JsonNode point = schema(SchemaResources.EXPORT).at("/$defs/point");
        ((ObjectNode) shortened.get("runs").get(0).get("history"))
                .putArray("by hand")
                .add(DocumentMutations.specimen(schema(SchemaResources.EXPORT), point));
        return shortened;
    }

    private static String kind(SchemaResources resource) {
        return resource.fileName();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.json"), text);
    }

    @ParameterizedTest
    @EnumSource(
            value = SchemaResources.class,
            names = {"EXPORT", "SCENARIO", "DECISION", "CONFIGURATION", "TIMINGS", "MANIFEST", "CHANGES"})
    void isTakenOrRefusedWithPlaceAndReasonWhateverOneFieldHolds(SchemaResources resource) throws IOException {
        JsonNode described = schema(resource);
        Schema oracle = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(described.toString(), InputFormat.JSON);
        JsonNode good = document(resource);
        assertThat(SchemaValidator.validate(file(JSON.writeValueAsString(good))))
                .isEmpty();

        List<String> disagreements = new ArrayList<>();
        List<DocumentMutations.Mutation> mutations = DocumentMutations.of(JSON, described, good);
        assertThat(mutations)
                .hasSizeGreaterThan(14 * described.path("properties").size());
        for (DocumentMutations.Mutation mutation : mutations) {
            if (!mutation.pointer().startsWith("/schemaVersion")) {
                boolean valid = !mutation.beyondRange()
                        && oracle.validate(mutation.text(), InputFormat.JSON).isEmpty();
                Path file = file(mutation.text());
                validated(mutation, valid, SchemaValidator.validate(file), disagreements);
                if (GoldenDocuments.hasReader(kind(resource))) {
                    read(mutation, valid, GoldenDocuments.read(kind(resource), file), disagreements);
                }
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static void validated(
            DocumentMutations.Mutation mutation, boolean valid, List<Problem> problems, List<String> disagreements) {
        boolean accepted = problems.stream().noneMatch(Problem::isError);
        boolean placed = problems.stream()
                .filter(Problem::isError)
                .allMatch(problem -> !problem.message().isBlank()
                        && problem.where().file().endsWith("x.json")
                        && (problem.where().line() > 0
                                || problem.where().pointer().isEmpty())
                        && related(problem.where(), mutation.pointer()));
        if (accepted != valid || !placed) {
            disagreements.add(mutation + ": " + (valid ? "valid" : "invalid") + ", but validated " + problems);
        }
    }

    private static void read(
            DocumentMutations.Mutation mutation, boolean valid, GoldenDocuments.Read read, List<String> disagreements) {
        List<Finding> about = read.findings().stream()
                .filter(finding -> related(finding.where(), mutation.pointer()))
                .toList();
        boolean blamed = about.stream().anyMatch(finding -> !OF_CONTENT.contains(finding.code()));
        boolean asAbsent = mutation.what().equals("null") || mutation.what().equals("nothing");
        boolean number = mutation.beyondRange() || mutation.what().matches("-?[0-9.]+");
        boolean taken = number && mutation.pointer().matches(TAKEN_AS_NUMBERS);
        boolean noId = mutation.what().equals("\"\"") && mutation.pointer().endsWith("/id");
        if (valid && blamed && !noId) {
            disagreements.add(mutation + ": valid, but read with " + about);
        }
        if (!valid
                && about.isEmpty()
                && !asAbsent
                && !taken
                && !mutation.pointer().matches(NOT_READ)) {
            disagreements.add(mutation + ": invalid, but read without a word");
        }
    }

    /** Whether a place is that of a field, or around it, or within it. */
    private static boolean related(SourceLocation where, String pointer) {
        String at = where.pointer();
        return pointer.equals(at) || pointer.startsWith(at + "/") || at.startsWith(pointer + "/");
    }

    @ParameterizedTest
    @EnumSource(
            value = SchemaResources.class,
            names = {"EXPORT", "SCENARIO", "DECISION", "CONFIGURATION", "TIMINGS", "MANIFEST", "CHANGES"})
    void isRefusedByNameAndPlaceWhereItIsOfANewerMajorVersion(SchemaResources resource) throws IOException {
        int major = DocumentVersion.of(resource.version()).major() + 1;
        for (String version : List.of(major + ".0", major + ".1.2", "99")) {
            String text = JSON.writeValueAsString(document(resource))
                    .replaceFirst("\"schemaVersion\" : \"[0-9.]+\"", "\"schemaVersion\" : \"" + version + "\"");
            Path file = file(text);
            assertThat(SchemaValidator.validate(file)).singleElement().satisfies(problem -> {
                assertThat(problem.isError()).isTrue();
                assertThat(problem.message()).contains(version);
                assertThat(problem.where().line()).isEqualTo(2);
                assertThat(problem.where().pointer()).isEqualTo("/schemaVersion");
            });
            if (GoldenDocuments.hasReader(kind(resource))) {
                GoldenDocuments.Read read = GoldenDocuments.read(kind(resource), file);
                assertThat(read.records()).isZero();
                assertThat(read.findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.message()).contains(version);
                    assertThat(finding.where().line()).isEqualTo(2);
                    assertThat(finding.where().pointer()).isEqualTo("/schemaVersion");
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SchemaResources.class,
            names = {"EXPORT", "SCENARIO", "DECISION", "CONFIGURATION", "TIMINGS", "MANIFEST", "CHANGES"})
    void isTakenWithANoticeWhereItIsOfANewerMinorVersion(SchemaResources resource) throws IOException {
        DocumentVersion version = DocumentVersion.of(resource.version());
        String newer = version.major() + "." + (version.minor() + 1) + ".0";
        JsonNode document = document(resource);
        String text = JSON.writeValueAsString(document)
                .replaceFirst(
                        "\"schemaVersion\" : \"[0-9.]+\"",
                        "\"schemaVersion\" : \"" + newer + "\", \"broughtByIt\" : {\"a\" : [1]}");
        Path file = file(text);
        assertThat(SchemaValidator.validate(file)).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains(newer);
        });
        if (GoldenDocuments.hasReader(kind(resource))) {
            GoldenDocuments.Read read = GoldenDocuments.read(kind(resource), file);
            assertThat(read.records()).isPositive();
            assertThat(read.findings())
                    .filteredOn(finding -> finding.where().file().equals("x.json"))
                    .allMatch(finding -> finding.severity() == Finding.Severity.NOTE)
                    .anySatisfy(finding -> assertThat(finding.message()).contains(newer));
        }
    }

    @Test
    void reachesEveryFieldOfTheExport() throws IOException {
        JsonNode schema = schema(SchemaResources.EXPORT);
        Set<String> fields = new TreeSet<>();
        schema.path("$defs")
                .properties()
                .forEach(part ->
                        part.getValue().path("properties").propertyNames().forEach(name -> fields.add(name)));
        List<DocumentMutations.Mutation> mutations =
                DocumentMutations.of(JSON, schema, document(SchemaResources.EXPORT));
        Set<String> reached = new TreeSet<>();
        mutations.forEach(
                one -> reached.add(one.pointer().substring(one.pointer().lastIndexOf('/') + 1)));
        assertThat(reached).containsAll(fields);
    }
}
