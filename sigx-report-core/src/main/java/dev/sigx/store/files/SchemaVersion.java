package dev.sigx.store.files;

import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule for {@code schemaVersion} in all files of this room, whose version is 1.0 today. */
final class SchemaVersion {
    static final String FIELD = "schemaVersion";
    static final String CURRENT = "1.0";

    private static final int MAJOR = 1;
    private static final int MINOR = 0;
    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.\\d+)?");

    private SchemaVersion() {}

    /**
     * Whether the record can be read as 1.0; where it cannot, or only with care, a finding says so. A record has its
     * version here: {@link FormatSteps} give it to one that was written without.
     */
    static boolean readable(Fields fields, FindingLog log) {
        Node field = fields.node(FIELD);
        String version = fields.id(FIELD, "").strip();
        Matcher parts = VERSION.matcher(version);
        if (version.length() > 1_000 || !parts.matches()) {
            if (!field.isObject() && !field.isArray()) {
                log.warning(
                        "unknown-schema-version",
                        "\"" + Excerpt.of(version) + "\" is no version; read as " + CURRENT + ".",
                        field.where());
            }
            return true;
        }
        int major = number(parts.group(1));
        int minor = parts.group(2) == null ? 0 : number(parts.group(2));
        if (major > MAJOR) {
            log.error(
                    "newer-schema-version",
                    "schemaVersion " + Excerpt.of(version) + " is newer than " + CURRENT
                            + ", the newest that this sigx reads; it was left out. A newer sigx can read it.",
                    field.where());
            return false;
        }
        if (major < MAJOR) {
            log.warning(
                    "unknown-schema-version",
                    "There is no schemaVersion " + Excerpt.of(version) + "; read as " + CURRENT + ".",
                    field.where());
        } else if (minor > MINOR) {
            log.note(
                    "newer-schema-version",
                    "schemaVersion " + Excerpt.of(version) + " is newer than " + CURRENT
                            + "; fields that came with it are left out.",
                    field.where());
        }
        return true;
    }

    /** Whether it is of a newer minor version, which may have fields that are not known here. */
    static boolean isNewerMinor(Node version) {
        Matcher parts = VERSION.matcher(version == null ? "" : version.text().strip());
        return parts.matches()
                && number(parts.group(1)) == MAJOR
                && parts.group(2) != null
                && number(parts.group(2)) > MINOR;
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
