package dev.sigx.site;

import dev.sigx.EarlierArchives;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.ReportGenerator;
import dev.sigx.ReportRequest;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.store.files.Configuration;
import dev.sigx.store.files.ConfigurationFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;

/** The sites that the tests look at, each built once per JVM by the recipe that the command runs. */
enum BuiltSite {
    /** Real data: English, Hebrew and both; unfinished runs; decisions with evidence of all sorts. */
    NEURO_LINGUA,
    MINIMAL,
    /** Two earlier releases, and what changed since. */
    RELEASES,
    EMPTY,
    ONE_RUN,
    /** Every free text is an attack, or breaks something elsewhere. */
    HOSTILE,
    /** The same structure with harmless words. */
    BENIGN,
    /** What the page budgets are stated for. */
    LARGE,
    /** Runs of 1,500 metrics. */
    WIDE,
    /** A comparison of 1,000 runs. */
    MANY;

    /** Browser tests run in several processes at once. */
    static final Path WORK = Path.of("target", "built-sites-" + fork());

    /** The number that the build gives to this process; two that took the same would build over each other. */
    private static String fork() {
        String fork = System.getProperty("sigx.fork", "alone");
        if (!fork.matches("[1-9]|alone")) {
            throw new AssertionError("sigx.fork does not tell test processes apart: '" + fork + "'");
        }
        return fork;
    }

    private static final Map<BuiltSite, Path> BUILT = new ConcurrentHashMap<>();

    /** The site's folder; the first call builds it. */
    synchronized Path folder() {
        if (!BUILT.containsKey(this)) {
            try {
                Path work = WORK.resolve(name().toLowerCase(Locale.ROOT));
                Trees.delete(work);
                Files.createDirectories(work);
                Path output = work.resolve("site").toAbsolutePath();
                new ReportGenerator(Progress.SILENT).report(request(work, output));
                BUILT.put(this, output);
                QuietPages.allow(output);
            } catch (IOException | ReportException e) {
                throw new AssertionError("cannot build the site " + this, e);
            }
        }
        return BUILT.get(this);
    }

    /** Paths of all pages inside the site, in order. */
    List<String> pages() {
        return files().stream().filter(file -> file.endsWith(".html")).toList();
    }

    /** The pages in one folder of the site, in order. */
    List<String> pages(String under) {
        return pages().stream().filter(page -> page.startsWith(under + "/")).toList();
    }

    /** Paths of all files inside the site, in order. */
    List<String> files() {
        return SiteFiles.in(folder());
    }

    Document page(String path) {
        return SiteFiles.page(folder(), path);
    }

    /** What the site was built from, to read the same stores again. */
    ReportRequest request() {
        try {
            Path output = folder();
            return request(output.getParent(), output);
        } catch (IOException e) {
            throw new AssertionError("cannot tell what the site " + this + " was built from", e);
        }
    }

    private ReportRequest request(Path work, Path output) throws IOException {
        return switch (this) {
            case NEURO_LINGUA -> example("neuro-lingua", output);
            case MINIMAL -> example("minimal", output);
            case RELEASES -> example("releases", output);
            case EMPTY -> request("Empty", List.of(write(work, "store.json", EMPTY_STORE)), output);
            case ONE_RUN -> request("One run", List.of(write(work, "store.json", ONE_RUN_STORE)), output);
            case HOSTILE -> paired(Phrases.hostile(), work, output);
            case BENIGN -> paired(Phrases.benign(), work, output);
            case LARGE ->
                request(
                        "Large",
                        List.of(write(work, "store.json", LargeStore.usual().sigxExport())),
                        output);
            case MANY ->
                request(
                        "Many",
                        List.of(write(work, "store.json", LargeStore.many().sigxExport())),
                        output);
            case WIDE ->
                request(
                        "Wide",
                        List.of(write(work, "store.json", LargeStore.wide().sigxExport())),
                        output);
        };
    }

    private static final String EMPTY_STORE = "{\"schemaVersion\": \"1.0.0\", \"projects\": [], \"runs\": []}";

    private static final String ONE_RUN_STORE = """
            {"schemaVersion": "1.0.0",
             "projects": [{"id": "p", "name": "Solo", "runIds": ["r"], "createdAt": 1764000000000}],
             "runs": [{"id": "r", "projectId": "p", "name": "only", "status": "running", "createdAt": 1764000000000,
                       "config": {"learningRate": 0.1}}],
             "comparisons": [], "decisions": []}
            """;

    private static ReportRequest paired(Phrases phrases, Path work, Path output) throws IOException {
        PairedStore store = new PairedStore(phrases);
        Path own = write(work, "own.json", store.sigxExport());
        return request(phrases.next(), List.of(write(work, "app.json", store.projectExport()), own), output)
                .withEarlier(new EarlierArchives(own, null));
    }

    private static Path write(Path work, String name, String text) throws IOException {
        return Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static ReportRequest request(String title, List<Path> stores, Path output) {
        return new ReportRequest(
                title,
                stores.stream().map(path -> new StoreArgument("", path, "")).toList(),
                List.of(),
                List.of(),
                List.of(),
                output,
                null,
                Map.of(),
                0.1,
                null,
                2,
                true);
    }

    private static ReportRequest example(String name, Path output) throws IOException {
        Configuration said = ConfigurationFile.read(Path.of("..", "examples", name, "sigx.yaml"))
                .configuration();
        return new ReportRequest(
                        said.title(),
                        said.stores().stream()
                                .map(store -> new StoreArgument(store.kind(), store.path(), store.id()))
                                .toList(),
                        said.scenarios(),
                        said.decisions(),
                        said.timings(),
                        output,
                        null,
                        Map.of(),
                        0.1,
                        null,
                        2,
                        true)
                .withEarlier(new EarlierArchives(said.previous(), said.releases()));
    }
}
