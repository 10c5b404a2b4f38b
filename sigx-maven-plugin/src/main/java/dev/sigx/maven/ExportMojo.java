package dev.sigx.maven;

import dev.sigx.ArchiveChoices;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder.Purpose;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads run stores and writes the JSON and CSV exports alone, or the archive of a release. */
@Mojo(name = "export", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ExportMojo extends ReadingMojo {
    private static final ArchiveChoices.Names NAMES = new ArchiveChoices.Names(
            "sigx.release", "sigx.asFolder", "sigx.stored", "sigx.signKey", "sigx.roCrate", "sigx.license");

    /** Folder of the exports. One that sigx did not write is never replaced. */
    @Parameter(property = "sigx.outputDirectory", defaultValue = "${project.build.directory}/sigx-exports")
    private File outputDirectory;

    /** Name of a release, to write its archive {@code sigx-NAME.zip} into the folder instead of the exports. */
    @Parameter(property = "sigx.release")
    private String release;

    /** Whether the archive is the folder {@code sigx-NAME} instead of a zip file. */
    @Parameter(property = "sigx.asFolder", defaultValue = "false")
    private boolean asFolder;

    /** Whether the files in the zip stand uncompressed, so that its bytes are the same with every Java. */
    @Parameter(property = "sigx.stored", defaultValue = "false")
    private boolean stored;

    /** Private key to sign the archive with: Ed25519 or RSA, PKCS#8 in PEM. The signature goes into {@code sigx-NAME.zip.sig}. */
    @Parameter(property = "sigx.signKey")
    private String signKey;

    /** Whether the archive describes itself as an RO-Crate. */
    @Parameter(property = "sigx.roCrate", defaultValue = "false")
    private boolean roCrate;

    /** Address of the licence of the data, for the RO-Crate. */
    @Parameter(property = "sigx.license")
    private String license;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().debug("Skipped by sigx.skip");
            return;
        }
        Doing.of(() -> {
            ArchiveChoices archive = archive();
            build(
                    "export",
                    OutputFolder.of(outputDirectory),
                    Purpose.EXPORTS,
                    prepared -> archive.release() == null
                            ? rooms().export(prepared.request(), Progress.SILENT)
                            : rooms().archive(prepared.request(), archive, Progress.SILENT));
        });
    }

    private ArchiveChoices archive() throws ReportException {
        return new ArchiveChoices(
                        release,
                        asFolder,
                        stored,
                        signKey == null ? null : values().path("sigx.signKey", signKey),
                        roCrate,
                        license)
                .checked(NAMES);
    }
}
