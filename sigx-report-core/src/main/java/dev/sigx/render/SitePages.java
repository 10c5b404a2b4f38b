package dev.sigx.render;

import dev.sigx.changes.Past;
import dev.sigx.model.Utf8Writer;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All pages and assets of the site. Each page is computed when it is written, so that no two live at once. */
public final class SitePages {
    private final Site site;
    private final Press press;
    private final String schemaVersion;
    private final List<String> schemas;

    /**
     * @param past releases before it, each of which may have a page
     * @param press that the pages are printed with; need not be ready yet
     * @param schemaVersion of the exports beside the pages
     * @param schemas names of the formats that have a page
     */
    public SitePages(Report report, Past past, Press press, String schemaVersion, List<String> schemas) {
        this.site = new Site(report, past);
        this.press = press;
        this.schemaVersion = schemaVersion;
        this.schemas = List.copyOf(schemas);
    }

    /** In a fixed order, the top pages last. */
    public Stream<OutputFile> files() {
        Report report = site.report();
        return Stream.of(
                        // GitHub Pages would otherwise run the site through Jekyll.
                        Stream.of(new OutputFile(".nojekyll", out -> {})),
                        Assets.files(),
                        report.runs().stream()
                                .map(run -> page(Links.run(run.key()), "run", () -> RunPage.of(site, run))),
                        report.projects().stream().flatMap(this::projectPages),
                        report.scenarios().stream()
                                .map(scenario -> page(
                                        Links.scenario(scenario.scenario()),
                                        "scenario",
                                        () -> ScenarioPage.of(site, scenario))),
                        report.decisions().stream()
                                .map(decision -> page(
                                        Links.decision(decision.decision()),
                                        "decision",
                                        () -> DecisionPage.of(site, decision))),
                        LedgerPage.all(site).entrySet().stream()
                                .map(entry -> page(entry.getKey(), "decisions", entry::getValue)),
                        schemas.stream()
                                .map(schema ->
                                        page(Links.schema(schema), "schema", () -> PreparedPages.schema(site, schema))),
                        pastPages(),
                        Stream.of(
                                page(Links.FINDINGS, "findings", () -> FindingsPage.of(site)),
                                page(Links.EXPORTS, "exports", () -> ExportsPage.of(site, schemaVersion)),
                                page(Links.GLOSSARY, "glossary", () -> GlossaryPage.of(site)),
                                page(Links.COMPARE, "compare", () -> ComparePage.of(site)),
                                page(Links.OVERVIEW, "overview", () -> OverviewPage.of(site))))
                .flatMap(files -> files);
    }

    private Stream<OutputFile> pastPages() {
        Past past = site.past();
        Stream<OutputFile> changes = past.changes() == null
                ? Stream.empty()
                : Stream.of(page(Links.CHANGES, "changes", () -> ChangesPage.of(site, past.changes())));
        Stream<OutputFile> releases = past.history() == null
                ? Stream.empty()
                : Stream.of(page(Links.RELEASES, "releases", () -> ReleasesPage.of(site, past.history())));
        return Stream.concat(changes, releases);
    }

    private Stream<OutputFile> projectPages(ProjectReport project) {
        return IntStream.rangeClosed(1, ProjectPage.parts(project))
                .mapToObj(part -> page(
                        Links.project(project.project(), part), "project", () -> ProjectPage.of(site, project, part)));
    }

    private OutputFile page(String path, String template, Supplier<Object> page) {
        return new OutputFile(path, out -> {
            Writer writer = new Utf8Writer(out, surrogate -> "?");
            press.templates().render(template, page.get(), writer);
            writer.flush();
        });
    }
}
