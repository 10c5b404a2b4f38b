package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.changes.ChangesSpecimen;
import dev.sigx.changes.EditedExport;
import dev.sigx.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report that is compared with the releases before it. */
class EarlierReleasesTest {
    @TempDir
    Path temp;

    private Path site;
    private Path releases;
    private Path current;

    @BeforeEach
    void keepTwoReleases() throws IOException {
        site = temp.resolve("site");
        releases = Files.createDirectory(temp.resolve("releases"));
        ChangesSpecimen.before(releases.resolve("v1.9.0/sigx-export.json"));
        ChangesSpecimen.before(releases.resolve("v1.10.0/exports/sigx-export.json"));
        current = ChangesSpecimen.after(temp.resolve("now/sigx-export.json"), "new");
    }

    private ReportRequest request(Path previous, Path folder) {
        return Examples.request(null, current, site).withEarlier(new EarlierArchives(previous, folder));
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(site.resolve(name).toFile());
    }

    @Test
    void aPreviousReleaseAddsThePageAndTheDocument() throws Exception {
        Examples.build(request(releases.resolve("v1.9.0"), null));

        assertThat(page("changes.html").select("h1").text()).isEqualTo("What changed since v1.9.0");
        assertThat(page("changes.html").select("#decisions .badge").eachText()).containsExactly("reversed");
        assertThat(page("index.html").select("nav a").eachText())
                .contains("Changes")
                .doesNotContain("Releases");
        assertThat(page("exports.html").select(".files a").eachAttr("href")).contains("exports/changes.json");
        assertThat(site.resolve("exports/changes.json")).content().contains("\"name\": \"v1.9.0\"");
        assertThat(site.resolve("releases.html")).doesNotExist();
    }

    @Test
    void withoutOneNothingSpeaksOfReleases() throws Exception {
        Examples.build(Examples.request(null, current, site));

        assertThat(site.resolve("changes.html")).doesNotExist();
        assertThat(site.resolve("exports/changes.json")).doesNotExist();
        assertThat(page("index.html").select("nav a").eachText()).doesNotContain("Changes", "Releases");
    }

    @Test
    void aFolderOfReleasesIsInTheOrderOfVersionsAndItsNewestIsThePrevious() throws Exception {
        Examples.build(request(null, releases));

        assertThat(page("releases.html").select("table.releases tbody th bdi").eachText())
                .containsExactly("v1.9.0", "v1.10.0", "this report");
        assertThat(page("releases.html")
                        .select("table.releases td.words")
                        .get(1)
                        .text())
                .isEqualTo("nothing");
        assertThat(page("changes.html").select("h1").text()).isEqualTo("What changed since v1.10.0");
    }

    @Test
    void namesThatAreNoVersionsAreOrderedByTheirDates() throws Exception {
        EditedExport.write(
                "minimal",
                releases.resolve("summer/sigx-export.json"),
                document -> document.put("asOf", "2020-01-01T00:00:00.000Z"));
        Examples.build(request(null, releases));

        assertThat(page("releases.html").select("table.releases tbody th bdi").eachText())
                .containsExactly("summer", "v1.10.0", "v1.9.0", "this report");
    }

    @Test
    void aDamagedArchiveCostsOneFindingAndNothingElse() throws Exception {
        Files.writeString(releases.resolve("v1.11.0.zip"), "PK, but no more");
        Files.writeString(releases.resolve("README.md"), "no archive at all");
        ReportSummary summary = Examples.build(request(null, releases));

        assertThat(summary.findings())
                .filteredOn(finding -> finding.code().equals("unusable-archive"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.where().file()).isEqualTo("v1.11.0.zip");
                    assertThat(finding.message()).contains("v1.11.0.zip").doesNotContain(temp.toString());
                });
        assertThat(page("releases.html").select("table.releases tbody th bdi").eachText())
                .containsExactly("v1.9.0", "v1.10.0", "this report");
    }

    @Test
    void archivesAreInputsOfTheBuild() throws Exception {
        Examples.build(request(null, releases));
        assertThat(Examples.build(request(null, releases)).unchanged()).isTrue();
        assertThat(site.resolve("sigx-manifest.json")).content().contains("\"earlier release\"");

        Files.copy(current, releases.resolve("v1.10.0/exports/sigx-export.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Examples.build(request(null, releases)).unchanged()).isFalse();
        assertThat(page("changes.html").select(".answer h2").text()).startsWith("Nothing changed");
    }

    @Test
    void aReleaseInItsFolderFormIsAnInput() throws Exception {
        Examples.build(request(null, releases));
        KeptArchive kept = KeptArchive.ofExample("minimal", releases.resolve("v1.11.0"));

        assertThat(Examples.build(request(null, releases)).unchanged()).isFalse();
        assertThat(named()).containsExactly("v1.9.0", "v1.10.0", "v1.11.0", "this report");
        assertThat(inputs())
                .contains("v1.11.0/sigx-manifest.json", "v1.11.0/exports/sigx-export.json")
                .contains("v1.11.0/exports/metrics.csv", "v1.9.0/sigx-export.json");

        kept.edit(KeptArchive.DOCUMENT, "\"title\"", ":", " :");
        assertThat(Examples.build(request(null, releases)).unchanged()).isFalse();
    }

    @Test
    void exportsThatWerePublishedIntoAReleaseAreAnInput() throws Exception {
        Path exports = releases.resolve("v1.10.0/exports");
        Files.writeString(exports.resolve("sigx-manifest.json"), "{}");
        Examples.build(request(null, releases));
        assertThat(inputs()).contains("v1.10.0/exports/sigx-export.json");

        Files.copy(current, exports.resolve("sigx-export.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Examples.build(request(null, releases)).unchanged()).isFalse();
        Examples.build(request(releases.resolve("v1.10.0"), null));
        assertThat(inputs()).contains("exports/sigx-export.json");
    }

    @Test
    void whatLiesBesideTheReleasesIsNoInput() throws Exception {
        Examples.build(request(null, releases));
        Files.writeString(releases.resolve("README.md"), "no archive at all");

        assertThat(Examples.build(request(null, releases)).unchanged()).isTrue();
    }

    @Test
    void aLinkInTheFolderOfReleasesIsToldOfAndNotFollowed() throws Exception {
        Files.createSymbolicLink(releases.resolve("latest"), releases.resolve("v1.10.0"));
        Files.createSymbolicLink(releases.resolve("v2.0.0.json"), current);
        ReportSummary summary = Examples.build(request(null, releases));

        assertThat(named()).containsExactly("v1.9.0", "v1.10.0", "this report");
        assertThat(summary.findings())
                .filteredOn(finding -> finding.code().equals("link-not-followed"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
                    assertThat(finding.where().file()).isEqualTo("latest");
                    assertThat(finding.message())
                            .isEqualTo(
                                    "This and 1 more are symbolic links and not followed; put the archive itself into"
                                            + " the folder of releases.");
                });
    }

    @Test
    void aReportWrittenAmongTheReleasesIsNoReleaseOfItself() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), releases);
        for (Path folder : List.of(releases, link)) {
            site = folder.resolve("site");
            Examples.build(request(null, releases));
            assertThat(Examples.build(request(null, releases)).unchanged()).isTrue();
            Files.copy(
                    releases.resolve("v1.9.0/sigx-export.json"),
                    releases.resolve("v1.10.0/exports/sigx-export.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(current);
            ChangesSpecimen.after(current, "newer in " + folder);
            Examples.build(request(null, releases));

            assertThat(named()).containsExactly("v1.9.0", "v1.10.0", "this report");
            assertThat(inputs()).noneMatch(name -> name.startsWith("site/"));
        }
    }

    /** Two archives under names that no other build has, so that what is unpacked of them is known. */
    private String keepZips() throws Exception {
        String mark = "v9." + System.nanoTime();
        KeptArchive kept = KeptArchive.ofExample("minimal", temp.resolve("kept"));
        kept.zipped(releases.resolve(mark + ".0.zip"));
        kept.zipped(releases.resolve(mark + ".1.zip"));
        return mark;
    }

    private static List<Path> unpacked(String mark) {
        List<Path> found = new ArrayList<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "sigx-archive-*")) {
            for (Path folder : folders) {
                for (String end : List.of(".0", ".1")) {
                    if (Files.exists(folder.resolve(mark + end))) {
                        found.add(folder);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void read(Progress progress) throws Exception {
        try (ReadReport now = ReadReport.ofStore(current)) {
            EarlierReleases.read(
                    new EarlierArchives(null, releases), ReleaseFolder.of(releases, site), now.report(), progress);
        }
    }

    @Test
    void nothingUnpackedStaysWhereReadingAnArchiveFailsUnexpectedly() throws Exception {
        String mark = keepZips();
        AtomicBoolean failed = new AtomicBoolean();
        Progress failing = (step, done) -> {
            if (step.equals("reading runs") && !unpacked(mark).isEmpty()) {
                failed.set(true);
                throw new IllegalStateException("planted");
            }
        };

        assertThatThrownBy(() -> read(failing)).hasMessage("planted");
        assertThat(failed).isTrue();
        assertThat(unpacked(mark)).isEmpty();
    }

    @Test
    void aColumnNamesTheLastRunWhereNoDirectionIsKnown() throws Exception {
        current = EditedExport.write("minimal", temp.resolve("gauge/sigx-export.json"), document -> {
            for (JsonNode run : document.get("runs")) {
                ObjectNode metrics = (ObjectNode) run.get("metrics");
                ObjectNode gauge = (ObjectNode) metrics.get("loss").deepCopy();
                metrics.set("gauge", gauge.put("mean", 1.5).putNull("direction"));
                metrics.remove("accuracy");
            }
        });
        Examples.build(request(null, releases));

        assertThat(page("releases.html")
                        .select(".trend:contains(gauge) thead th")
                        .eachText())
                .containsExactly("Release", "Baseline", "Last run");
        assertThat(page("releases.html")
                        .select(".trend:contains(loss) thead th")
                        .eachText())
                .containsExactly("Release", "Baseline", "Best run");
    }

    private List<String> named() throws IOException {
        return page("releases.html").select("table.releases tbody th bdi").eachText();
    }

    /** Names of the earlier releases' files in the manifest. */
    private List<String> inputs() throws IOException {
        return new JsonMapper()
                .readTree(site.resolve("sigx-manifest.json").toFile())
                .get("inputs")
                .valueStream()
                .filter(input -> input.get("role").asString().equals("earlier release"))
                .map(input -> input.get("file").asString())
                .toList();
    }

    @Test
    void aPreviousReleaseInTheOutputIsRefusedBeforeItIsOverwritten() throws Exception {
        Examples.build(Examples.request(null, current, site));
        Path link = Files.createSymbolicLink(temp.resolve("link"), site);
        RequestBuilder builder = new RequestBuilder(new House(), temp, ReportOptions.NONE, "name one");
        for (List<Path> paths : List.of(
                List.of(site, site),
                List.of(link, site),
                List.of(site, link),
                List.of(link.resolve("exports"), site))) {
            ReportOptions options = options(paths.get(1)).withEarlier(new EarlierArchives(paths.get(0), null));
            assertThatThrownBy(() -> builder.prepare(null, options, RequestBuilder.Purpose.SITE))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("lies in the folder that will be written");
            assertThat(builder.prepare(null, options, RequestBuilder.Purpose.EXPORTS)
                            .request()
                            .earlier())
                    .isEqualTo(EarlierArchives.NONE);
        }
    }

    private ReportOptions options(Path output) {
        return new ReportOptions(
                null,
                List.of(new ReportRequest.StoreArgument("", current, "")),
                List.of(),
                List.of(),
                List.of(),
                output,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }
}
