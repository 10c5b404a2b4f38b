package dev.sigx.maven;

import dev.sigx.House;
import dev.sigx.Printable;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.Rooms;
import dev.sigx.VerifyRequest;
import dev.sigx.verify.Mismatch;
import dev.sigx.verify.Unchecked;
import dev.sigx.verify.Verification;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies a site or archive: bytes against the manifest, documents against their schemas, and every diff, verdict and
 * statistic against what the archived runs give. Fails where something does not match.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
    /** Folder of a site or of exports. */
    @Parameter(property = "sigx.outputDirectory", defaultValue = "${project.build.directory}/sigx-report")
    private File outputDirectory;

    /** An archive as zip or folder, or an export document, to verify in place of the output folder. */
    @Parameter(property = "sigx.archive")
    private File archive;

    /** Whether to compare the bytes with the manifest and nothing else. */
    @Parameter(property = "sigx.hashesOnly", defaultValue = "false")
    private boolean hashesOnly;

    /** Whether to do nothing. */
    @Parameter(property = "sigx.skip", defaultValue = "false")
    private boolean skip;

    private final Rooms rooms = new House();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().debug("Skipped by sigx.skip");
            return;
        }
        Doing.of(this::verify);
    }

    private void verify() throws ReportException, MojoFailureException {
        File path = archive == null ? OutputFolder.of(outputDirectory) : archive;
        Verification found = rooms.verify(
                new VerifyRequest(path.toPath(), hashesOnly, VerifyRequest.USUALLY_NAMED), Progress.SILENT);
        for (Mismatch mismatch : found.mismatches()) {
            getLog().error(Printable.of(mismatch.text()));
        }
        if (!found.holds()) {
            throw new MojoFailureException(path + " does not hold (mismatches: " + found.mismatchCount()
                    + ")\n  next: restore it from where it came, or build it again from its stores");
        }
        for (Unchecked unchecked : found.unchecked()) {
            getLog().debug("Not checked: " + Printable.of(unchecked.what()) + ": " + unchecked.count());
        }
        getLog().debug(found.count("files") + " files and " + found.count("derived values") + " derived values of "
                + path + " match");
    }
}
