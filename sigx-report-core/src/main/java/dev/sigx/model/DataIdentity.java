package dev.sigx.model;

/**
 * What a run was trained on, by fingerprint; the text itself is not kept.
 *
 * @param name file or data set name, empty where not said
 * @param sha256 lower-case hex SHA-256 of the corpus in UTF-8, empty where unknown
 * @param legacyChecksum Neuro-Lingua's 32-bit checksum, 8 hex digits, empty where unknown
 * @param characters length of the corpus in UTF-16 units; missing where unknown
 */
public record DataIdentity(String name, String sha256, String legacyChecksum, Num characters) {
    public static final DataIdentity UNKNOWN = new DataIdentity("", "", "", Num.MISSING);

    /** Whether nothing at all is said of the data. */
    public boolean isEmpty() {
        return name.isEmpty() && !isKnown() && characters.isMissing();
    }

    public boolean isKnown() {
        return !sha256.isEmpty() || !legacyChecksum.isEmpty();
    }

    /** Whether both are known to be the same data; compares the strongest fingerprint that both have. */
    public Sameness comparedWith(DataIdentity other) {
        if (!sha256.isEmpty() && !other.sha256.isEmpty()) {
            return sha256.equals(other.sha256) ? Sameness.SAME : Sameness.DIFFERENT;
        }
        if (!legacyChecksum.isEmpty() && !other.legacyChecksum.isEmpty()) {
            return legacyChecksum.equals(other.legacyChecksum) ? Sameness.SAME : Sameness.DIFFERENT;
        }
        return Sameness.UNKNOWN;
    }

    /** The answers of {@link #comparedWith}. */
    public enum Sameness {
        SAME,
        DIFFERENT,
        UNKNOWN
    }
}
