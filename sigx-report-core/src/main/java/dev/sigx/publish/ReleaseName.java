package dev.sigx.publish;

import java.util.regex.Pattern;

/** What may be the name of a release: it stands in file names, so no path can come from it. */
public final class ReleaseName {
    /** Characters of the longest one. */
    public static final int LONGEST = 64;

    /** What a name must be, as a sentence ends with it. */
    public static final String RULE = "1 to " + LONGEST
            + " of the letters A to Z and a to z, digits, '.', '_', '-' and '+', with a letter or digit"
            + " at its beginning and end";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?");

    private ReleaseName() {}

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }
}
