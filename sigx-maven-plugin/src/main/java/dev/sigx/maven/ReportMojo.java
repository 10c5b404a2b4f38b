package dev.sigx.maven;

import dev.sigx.EarlierArchives;
import dev.sigx.OptionValues;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder.Purpose;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Reads run stores and writes the report site with its exports; also as a report of {@code mvn site}, which links it.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ReportMojo extends ReadingMojo implements MavenMultiPageReport {
    private static final String FOLDER = "sigx-report";

    /** Folder of the site. One that sigx did not write is never replaced. Under {@code mvn site} it lies in the site. */
    @Parameter(property = "sigx.outputDirectory", defaultValue = "${project.build.directory}/sigx-report")
    private File outputDirectory;

    /**
     * Release to compare with: a zip, a folder, a site or an export document. Adds the page of what changed since. Without
     * it, the newest of {@link #releases}.
     */
    @Parameter(property = "sigx.previous")
    private String previous;

    /** Folder of archives. Adds the page of all releases with the trend of each saved comparison. */
    @Parameter(property = "sigx.releases")
    private String releases;

    /** Where {@code mvn site} puts its reports. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File siteDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        report(OutputFolder.of(outputDirectory));
    }

    @Override
    EarlierArchives earlier(OptionValues values) throws ReportException {
        return new EarlierArchives(
                previous == null ? null : values.path("sigx.previous", previous),
                releases == null ? null : values.path("sigx.releases", releases));
    }

    private void report(File output) throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().debug("Skipped by sigx.skip");
            return;
        }
        Doing.of(() ->
                build("report", output, Purpose.SITE, prepared -> rooms().report(prepared.request(), Progress.SILENT)));
    }

    private void generate() throws MavenReportException {
        try {
            report(new File(siteDirectory, FOLDER));
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    /** For site plugins before version 3. */
    @Override
    @SuppressWarnings("deprecation")
    public void generate(org.codehaus.doxia.sink.Sink sink, Locale locale) throws MavenReportException {
        generate();
    }

    @Override
    public void generate(Sink sink, SinkFactory sinks, Locale locale) throws MavenReportException {
        generate();
    }

    /** For site plugins that are built on version 4 of the reporting API, whose interface has it in place of the oldest. */
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate();
    }

    /** A report is a site of its own: it is written whole, and Maven's site only links it. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    /** Modules without a store have no report, so that a parent pom can list it for all. */
    @Override
    public boolean canGenerateReport() {
        return !isSkipped() && hasStores();
    }

    @Override
    public String getOutputName() {
        return FOLDER + "/index";
    }

    @Override
    public String getName(Locale locale) {
        return "Experiment report";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Runs of ML experiments, saved comparisons and decisions.";
    }

    @Override
    public String getCategoryName() {
        return MavenReport.CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }
}
