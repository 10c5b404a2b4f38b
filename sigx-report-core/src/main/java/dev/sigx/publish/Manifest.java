package dev.sigx.publish;

import java.util.SortedMap;

/**
 * The list of what a site holds, {@value #NAME} at its top. It is written last, and a folder is ours where it has one.
 *
 * @param files by path, in code-point order; the manifest itself is not among them
 * @param sha256 of the manifest file
 * @param bytes of the manifest file
 * @param release name of the release that it holds, empty where it holds none
 * @param sealed whether it has a {@link ManifestSeal}, which may be broken
 */
record Manifest(SortedMap<String, Entry> files, String sha256, long bytes, String release, boolean sealed) {
    static final String NAME = "sigx-manifest.json";
    static final String GENERATOR = "sigx-report";

    /** Fields may be added within a major version; readers skip those they do not know. */
    static final int MAJOR_VERSION = 1;

    static final String SCHEMA_VERSION = MAJOR_VERSION + ".1.0";

    /**
     * A file of the site.
     *
     * @param bytes its size
     * @param sha256 64 lower-case hexadecimal digits
     */
    record Entry(long bytes, String sha256) {
        /** Written out, as is {@link #hashCode}: those of a record are put together at run time, on every start. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry that && bytes == that.bytes && sha256.equals(that.sha256);
        }

        @Override
        public int hashCode() {
            return sha256.hashCode();
        }
    }
}
