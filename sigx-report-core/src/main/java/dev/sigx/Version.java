package dev.sigx;

/** Which build of the tool this is. */
public final class Version {
    /** As in the jar; {@code development} where the classes do not come from one. */
    public static final String VERSION = version();

    /** What reports say they were made by. */
    public static final String GENERATOR = "sigx-report " + VERSION;

    private Version() {}

    private static String version() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
