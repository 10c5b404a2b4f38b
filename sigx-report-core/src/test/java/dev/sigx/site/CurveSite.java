package dev.sigx.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openqa.selenium.json.Json;

/** A copy of a built site with runs of our own making beside those of its store. */
final class CurveSite {
    private final Path folder;

    private CurveSite(Path folder) {
        this.folder = folder;
    }

    /** @param folder where the copy goes; what is there is deleted */
    static CurveSite copyOf(BuiltSite site, String folder) {
        Path source = site.folder();
        Path copy = BuiltSite.WORK.resolve(folder).toAbsolutePath();
        Trees.delete(copy);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        QuietPages.allow(copy);
        return new CurveSite(copy);
    }

    Path folder() {
        return folder;
    }

    /** The address of compare.html on disk with that view. */
    String compare(String view) {
        return folder.resolve("compare.html").toUri() + (view.isEmpty() ? "" : "#" + view);
    }

    /**
     * Adds a run.
     *
     * @param name of its file
     * @param metrics summaries as the export has them
     * @param series histories as the export has them
     */
    void run(String name, String title, Map<String, Object> metrics, Map<String, Object> series) {
        Map<String, Object> run = JsonText.map(
                "id",
                name,
                "store",
                "made",
                "projectId",
                "",
                "name",
                title,
                "status",
                "completed",
                "reportedStatus",
                "completed",
                "tags",
                List.of(),
                "settings",
                Map.of(),
                "inapplicable",
                Map.of(),
                "metrics",
                metrics,
                "outputs",
                List.of());
        run("runs/" + name, title, JsonText.of(run), JsonText.of(series));
    }

    /** Names of the runs of the site's own export by title; those that have no data file yet get one. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> ownRuns() {
        Map<String, Object> export =
                new Json().toType(SiteFiles.text(folder, "exports/sigx-export.json"), Json.MAP_TYPE);
        Map<String, List<String>> names = new TreeMap<>();
        for (Map<String, Object> run : (List<Map<String, Object>>) export.get("runs")) {
            Object series = run.remove("history");
            String name = pageOf(run.get("store").toString(), run.get("id").toString());
            String title = run.get("name").toString();
            if (Files.notExists(folder.resolve("data/runs/" + name + ".js"))) {
                Json json = new Json();
                run("runs/" + name, title, json.toJson(run), json.toJson(series == null ? Map.of() : series));
            }
            names.computeIfAbsent(title, missing -> new ArrayList<>()).add(name);
        }
        return names;
    }

    private String pageOf(String store, String id) {
        return SiteFiles.in(folder.resolve("runs")).stream()
                .filter(page -> {
                    Document document = Jsoup.parse(SiteFiles.text(folder, "runs/" + page));
                    List<String> facts = document.select("dl.facts bdi").eachText();
                    return facts.contains(id) && facts.contains(store);
                })
                .map(page -> page.replace(".html", ""))
                .findFirst()
                .orElseThrow();
    }

    private void run(String name, String title, String run, String series) {
        data(
                name,
                JsonText.map(
                        "run",
                        run,
                        "series",
                        series,
                        "whole",
                        true,
                        "title",
                        title,
                        "href",
                        name + ".html",
                        "project",
                        ""));
    }

    /** Writes a data file. */
    void data(String name, Object content) {
        Path file = folder.resolve("data").resolve(name + ".js");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "sigxData.define(" + JsonText.of(name) + ", " + JsonText.of(content) + ");",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
