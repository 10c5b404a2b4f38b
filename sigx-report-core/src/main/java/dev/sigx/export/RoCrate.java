package dev.sigx.export;

import dev.sigx.model.UtcTime;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Describes an archive as an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): what it is, its files with size, type and
 * SHA-256, and the software that made it. Nothing is said that is not known: the licence only where the caller names one.
 */
public final class RoCrate {
    /** Where the specification wants it: at the top of what it describes. */
    public static final String PATH = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String MANIFEST = "sigx-manifest.json";
    private static final String SOFTWARE = "#sigx-report";
    private static final Map<String, String> TYPES =
            Map.of(".json", "application/json", ".csv", "text/csv", ".parquet", "application/vnd.apache.parquet");

    private final Report report;
    private final String release;
    private final String license;
    private final Supplier<List<Part>> parts;

    /** A file of the archive as it will be written. */
    public record Part(String path, long bytes, String sha256) {}

    /**
     * A description that is made when it is written.
     *
     * @param release name of it
     * @param license address of the licence of the data, or null
     * @param parts all files of the archive but this one and the manifest, in the order in which they shall be listed
     */
    public RoCrate(Report report, String release, String license, Supplier<List<Part>> parts) {
        this.report = report;
        this.release = release;
        this.license = license;
        this.parts = parts;
    }

    /** Writes the document. */
    public void writeTo(OutputStream out) throws IOException {
        List<Part> described = parts.get();
        JsonOut.document(
                out,
                json -> json.object(() -> {
                    json.list("@context", () -> {
                        json.text(SPECIFICATION + "/context");
                        json.object(() -> json.text("sha256", "http://schema.org/sha256"));
                    });
                    json.list("@graph", () -> graph(json, described));
                }));
    }

    private void graph(JsonOut json, List<Part> described) {
        json.object(() -> {
            type(json, PATH, "CreativeWork");
            reference(json, "conformsTo", SPECIFICATION);
            reference(json, "about", "./");
        });
        json.object(() -> root(json, described));
        Map<String, String> meanings = ExportGuide.files().stream()
                .collect(Collectors.toMap(ExportGuide.File::path, ExportGuide.File::meaning));
        described.forEach(part -> json.object(() -> {
            type(json, part.path(), "File");
            json.text("name", part.path().substring(part.path().lastIndexOf('/') + 1));
            if (meanings.containsKey(part.path())) {
                json.text("description", meanings.get(part.path()));
            }
            json.text("contentSize", Long.toString(part.bytes()));
            json.text("encodingFormat", encodingFormat(part.path()));
            json.text("sha256", part.sha256());
        }));
        json.object(() -> {
            type(json, MANIFEST, "File");
            json.text("name", MANIFEST);
            json.text("description", "Every file of the archive with its SHA-256, and the inputs it was made from.");
            json.text("encodingFormat", encodingFormat(MANIFEST));
        });
        software(json);
        if (license != null) {
            json.object(() -> {
                type(json, license, "CreativeWork");
                json.text("name", license);
            });
        }
    }

    private void root(JsonOut json, List<Part> described) {
        type(json, "./", "Dataset");
        json.text("name", report.title() + " " + release);
        json.text(
                "description",
                "Experiment runs, saved comparisons and decisions of the release " + release
                        + ", as one JSON document and as CSV tables.");
        json.text("version", release);
        json.text("datePublished", UtcTime.millis(report.asOf()));
        if (license != null) {
            reference(json, "license", license);
        }
        TreeSet<String> projects = new TreeSet<>();
        for (ProjectReport project : report.projects()) {
            if (!project.project().name().isEmpty()) {
                projects.add(project.project().name());
            }
        }
        if (!projects.isEmpty()) {
            json.texts("keywords", List.copyOf(projects));
        }
        json.list("hasPart", () -> {
            described.forEach(part -> json.object(() -> json.text("@id", part.path())));
            json.object(() -> json.text("@id", MANIFEST));
        });
        json.list("mentions", () -> json.object(() -> json.text("@id", "#export")));
    }

    private void software(JsonOut json) {
        int blank = report.generator().indexOf(' ');
        json.object(() -> {
            type(json, SOFTWARE, "SoftwareApplication");
            json.text(
                    "name", blank < 0 ? report.generator() : report.generator().substring(0, blank));
            if (blank >= 0) {
                json.text("softwareVersion", report.generator().substring(blank + 1));
            }
        });
        json.object(() -> {
            type(json, "#export", "CreateAction");
            json.text("name", "Export of the release " + release);
            reference(json, "instrument", SOFTWARE);
            reference(json, "result", "./");
        });
    }

    private static String encodingFormat(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.')), "application/octet-stream");
    }

    private static void type(JsonOut json, String id, String type) {
        json.text("@id", id);
        json.text("@type", type);
    }

    private static void reference(JsonOut json, String name, String id) {
        json.object(name, () -> json.text("@id", id));
    }
}
