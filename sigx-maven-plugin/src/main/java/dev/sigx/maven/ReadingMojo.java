package dev.sigx.maven;

import dev.sigx.EarlierArchives;
import dev.sigx.ExportChoices;
import dev.sigx.FindingLines;
import dev.sigx.House;
import dev.sigx.OptionValues;
import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.ReportOptions;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder;
import dev.sigx.RequestBuilder.Prepared;
import dev.sigx.Rooms;
import dev.sigx.SelectionValues;
import dev.sigx.model.Finding;
import dev.sigx.model.Finding.Severity;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that read stores and write something. Each parameter is an option of the command line. */
abstract class ReadingMojo extends AbstractMojo {
    private static final int FIRST_FEW = 5;

    /** Run stores to read, files or folders, relative to the module; {@code KIND:PATH} forces the kind of one. */
    @Parameter(property = "sigx.store")
    private List<String> stores;

    /** Configuration to read. Without it, {@code sigx.yaml} of the module is read where it exists. */
    @Parameter(property = "sigx.config")
    private String config;

    /** Files or folders of saved comparisons. */
    @Parameter(property = "sigx.scenarios")
    private List<String> scenarios;

    /** Files or folders of decisions. */
    @Parameter(property = "sigx.decisions")
    private List<String> decisions;

    /** Files of GPU and CPU timings by run id. */
    @Parameter(property = "sigx.timings")
    private List<String> timings;

    /**
     * Instant that the report speaks of, such as {@code 2026-11-23T00:00:00Z}. Without it, that of the configuration,
     * then {@code project.build.outputTimestamp}, then {@code SOURCE_DATE_EPOCH}, then the newest in the stores.
     */
    @Parameter(property = "sigx.asOf")
    private String asOf;

    /** What {@link #asOf} falls back to. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private String outputTimestamp;

    /** Title of the report. */
    @Parameter(property = "sigx.title")
    private String title;

    /** What to compare of a metric: last, best, mean or reported. Without it, each metric's own. */
    @Parameter(property = "sigx.statistic")
    private String statistic;

    /** Change from which on one is notable: {@code 0.1}, or the same as {@code 10%}. */
    @Parameter(property = "sigx.notableChange")
    private String notableChange;

    /** Which way metrics improve: {@code METRIC=min} or {@code METRIC=max} each. A store's word wins. */
    @Parameter(property = "sigx.direction")
    private List<String> directions;

    /** Threads to render with. The result does not depend on it. */
    @Parameter(property = "sigx.threads")
    private String threads;

    /** Whether errors and warnings among the findings fail the build, after the report is complete. */
    @Parameter(property = "sigx.strict")
    private Boolean strict;

    /** Projects to take alone, by id or name. Without any selection everything is taken. */
    @Parameter(property = "sigx.project")
    private List<String> selectedProjects;

    /** Runs to take, by id or name. */
    @Parameter(property = "sigx.run")
    private List<String> selectedRuns;

    /** Comparisons to take with their runs, by id or name. */
    @Parameter(property = "sigx.scenario")
    private List<String> selectedScenarios;

    /**
     * Parts to take alone: projects, prompts, runs, settings, metrics, history, outputs, scenarios, decisions, findings.
     */
    @Parameter(property = "sigx.only")
    private List<String> only;

    /** Parts to leave out, in the same words. */
    @Parameter(property = "sigx.without")
    private List<String> without;

    /**
     * Private values to put out of sight: people, notes, texts, paths, findings, extra, all of them, or
     * {@code settings.PATTERN}.
     */
    @Parameter(property = "sigx.redact")
    private List<String> redact;

    /** Whether CSV files begin with a byte order mark, for spreadsheets that need it. */
    @Parameter(property = "sigx.csvBom")
    private Boolean csvBom;

    /**
     * Whether each table is written as Parquet too. The plugin then needs {@code dev.sigx:sigx-report-parquet} as a
     * dependency.
     */
    @Parameter(property = "sigx.parquet")
    private Boolean parquet;

    /** Whether to do nothing. */
    @Parameter(property = "sigx.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    private final Rooms rooms = new House();

    final Rooms rooms() {
        return rooms;
    }

    final boolean isSkipped() {
        return skip;
    }

    /** Whether anything says what to read. */
    final boolean hasStores() {
        return !orNone(stores).isEmpty() || config != null || RequestBuilder.hasUsualConfiguration(folder());
    }

    /** Does the job of one goal. */
    interface Job {
        ReportSummary with(Prepared prepared) throws ReportException;
    }

    final void build(String goal, File output, RequestBuilder.Purpose purpose, Job job)
            throws ReportException, MojoFailureException {
        claim(goal, output.toPath());
        Prepared prepared = builder()
                .prepare(
                        config == null ? null : new OptionValues(folder()).path("sigx.config", config),
                        options(output.toPath()),
                        purpose);
        prepared.remarks().forEach(remark -> getLog().warn(remark.message()));
        tell(job.with(prepared), prepared);
    }

    /** Reads the values of parameters; paths are of the folder of the module. */
    final OptionValues values() {
        return new OptionValues(folder());
    }

    private RequestBuilder builder() throws ReportException {
        Instant timestamp = OutputTimestamp.parse(outputTimestamp);
        ReportOptions defaults =
                ReportOptions.asOf(timestamp != null ? timestamp : OptionValues.sourceDateEpoch(System.getenv()));
        return new RequestBuilder(
                rooms,
                folder(),
                defaults,
                "name one with <stores><store>PATH</store></stores> in the plugin's configuration, with"
                        + " -Dsigx.store=PATH, or under 'stores:' in sigx.yaml beside the pom");
    }

    private ReportOptions options(Path output) throws ReportException {
        OptionValues values = new OptionValues(folder());
        List<StoreArgument> named = new ArrayList<>();
        for (String store : orNone(stores)) {
            named.add(values.store("sigx.store", store));
        }
        return new ReportOptions(
                title,
                named,
                paths(values, "sigx.scenarios", scenarios),
                paths(values, "sigx.decisions", decisions),
                paths(values, "sigx.timings", timings),
                output,
                asOf == null ? null : OptionValues.instant("sigx.asOf", asOf),
                OptionValues.directions("sigx.direction", orNone(directions)),
                notableChange == null ? null : OptionValues.notableChange("sigx.notableChange", notableChange),
                statistic == null ? null : OptionValues.statistic("sigx.statistic", statistic),
                threads == null ? null : OptionValues.threads("sigx.threads", threads),
                strict,
                choices(),
                earlier(values));
    }

    /** Releases to compare with; none but for the goal that has pages for them. */
    EarlierArchives earlier(OptionValues values) throws ReportException {
        return EarlierArchives.NONE;
    }

    private ExportChoices choices() throws ReportException {
        SelectionValues said = new SelectionValues(
                orNone(selectedProjects),
                orNone(selectedRuns),
                orNone(selectedScenarios),
                orNone(only),
                orNone(without),
                orNone(redact));
        return new ExportChoices(
                said.selection(new SelectionValues.Options("sigx.only", "sigx.without", "sigx.redact")),
                csvBom,
                parquet);
    }

    private static List<Path> paths(OptionValues values, String option, List<String> texts) throws ReportException {
        List<Path> paths = new ArrayList<>();
        for (String text : orNone(texts)) {
            paths.add(values.path(option, text));
        }
        return paths;
    }

    private static List<String> orNone(List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    /** The folder of the module, or that of the call where there is no project. */
    private Path folder() {
        File folder = project == null ? null : project.getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    private void claim(String goal, Path output) throws ReportException {
        String claimant = "sigx:" + goal + " of " + (project == null ? "the call" : project.getId());
        String earlier = OutputClaims.claim(session.getRequest(), output, claimant);
        if (earlier != null) {
            throw new ReportException(
                    Kind.USAGE,
                    earlier + " and " + claimant + " both write to " + output,
                    "give each its own <outputDirectory>; -pl MODULE runs one module alone");
        }
    }

    private void tell(ReportSummary summary, Prepared prepared) throws MojoFailureException {
        if (summary.unchanged()) {
            getLog().debug("Nothing changed in " + summary.output());
        } else {
            getLog().info("Wrote " + summary.output() + ": runs " + summary.runs() + ", saved comparisons "
                    + summary.scenarios() + ", decisions " + summary.decisions() + ", findings "
                    + summary.findings().size());
            FindingLines lines = new FindingLines(prepared.request());
            summary.findings().stream()
                    .filter(ReadingMojo::isDoubtful)
                    .limit(FIRST_FEW)
                    .forEach(finding -> getLog().warn(lines.of(finding)));
        }
        long doubtful =
                summary.findings().stream().filter(ReadingMojo::isDoubtful).count();
        if (prepared.strict() && doubtful > 0) {
            throw new MojoFailureException(doubtful + " errors or warnings among the findings, and strict allows none\n"
                    + "  next: see the findings in " + summary.output() + ", correct the data, or leave strict out");
        }
    }

    private static boolean isDoubtful(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }
}
