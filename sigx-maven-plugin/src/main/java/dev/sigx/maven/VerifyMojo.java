package dev.sigx.maven;

import dev.sigx.House;
import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.RequestBuilder;
import dev.sigx.Rooms;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Hashes the files of a site again and fails where they differ from its manifest. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
    private static final int FIRST_FEW = 10;

    /** Folder of a site or of exports. */
    @Parameter(property = "sigx.outputDirectory", defaultValue = "${project.build.directory}/sigx-report")
    private File outputDirectory;

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
        File folder = OutputFolder.of(outputDirectory);
        RequestBuilder.checkExists("the folder", folder.toPath());
        Rooms.Verified verified;
        try {
            verified = rooms.verify(folder.toPath());
        } catch (IOException e) {
            throw new ReportException(Kind.MACHINE, "cannot read " + folder + ": " + e, e);
        }
        verified.differences().stream().limit(FIRST_FEW).forEach(getLog()::error);
        if (!verified.differences().isEmpty()) {
            throw new MojoFailureException(folder + " is not what its manifest says (differences: "
                    + verified.differences().size() + ")\n  next: build it again, or restore it from where it came");
        }
        getLog().debug(verified.files() + " files are as the manifest of " + folder + " says");
    }
}
