package dev.sigx.maven;

import dev.sigx.Progress;
import dev.sigx.RequestBuilder.Purpose;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads run stores and writes the JSON and CSV exports alone. */
@Mojo(name = "export", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ExportMojo extends ReadingMojo {

    /** Folder of the exports. One that sigx did not write is never replaced. */
    @Parameter(property = "sigx.outputDirectory", defaultValue = "${project.build.directory}/sigx-exports")
    private File outputDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().debug("Skipped by sigx.skip");
            return;
        }
        Doing.of(() -> build(
                "export",
                OutputFolder.of(outputDirectory),
                Purpose.EXPORTS,
                prepared -> rooms().export(prepared.request(), Progress.SILENT)));
    }
}
