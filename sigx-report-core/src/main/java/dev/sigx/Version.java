package dev.sigx;

import dev.sigx.packed.Packed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which build of the tool this is. */
public final class Version {
    /** That of the release. */
    public static final String VERSION = version();

    /** What reports say they were made by. */
    public static final String GENERATOR = "sigx-report " + VERSION;

    private Version() {}

    /**
     * Tells this build of the tool from others of the same version: size and time of its jar. Of classes outside a jar
     * nothing can be told cheaply, so each process counts as another build.
     */
    static String stamp() {
        try {
            Path home = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(home)
                    ? Files.size(home) + "." + Files.getLastModifiedTime(home).toMillis()
                    : "classes " + ProcessHandle.current().pid();
        } catch (URISyntaxException | IOException | RuntimeException unknown) {
            return "unknown " + ProcessHandle.current().pid();
        }
    }

    private static String version() {
        try {
            return Packed.text("dev/sigx/version.txt").strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
