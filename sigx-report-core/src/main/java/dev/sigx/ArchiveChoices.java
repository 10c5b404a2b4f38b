package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.publish.ReleaseName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * What the archive of a release shall be.
 *
 * @param release its name
 * @param folder whether it is a folder instead of a zip file
 * @param stored whether the files in a zip stand uncompressed
 * @param signKey file of the private key to sign it with, or null
 * @param roCrate whether it describes itself as an RO-Crate
 * @param license address of the licence of the data, for the RO-Crate; null where none is named
 */
public record ArchiveChoices(
        String release, boolean folder, boolean stored, Path signKey, boolean roCrate, String license) {

    /**
     * Refuses what cannot be, before anything is read.
     *
     * @param names of the options as the user wrote them
     */
    public ArchiveChoices checked(Names names) throws ReportException {
        if (release == null) {
            String alone = folder
                    ? names.folder()
                    : stored
                            ? names.stored()
                            : signKey != null
                                    ? names.signKey()
                                    : roCrate ? names.roCrate() : license != null ? names.license() : "";
            if (!alone.isEmpty()) {
                throw usage(alone + " is about the archive of a release", "name the release with " + names.release());
            }
            return this;
        }
        if (!ReleaseName.isValid(release)) {
            throw usage(
                    names.release() + " cannot be '" + Printable.of(release) + "': it becomes a file name",
                    "give it " + ReleaseName.RULE);
        }
        if (folder && stored) {
            throw usage(names.stored() + " is about zip files", "leave it or " + names.folder() + " out");
        }
        if (license != null && !roCrate) {
            throw usage(names.license() + " is written into the RO-Crate", "add " + names.roCrate());
        }
        if (license != null && !isAddress(license)) {
            throw usage(
                    names.license() + " is not the address of a licence: '" + Printable.of(license) + "'",
                    "write it like https://spdx.org/licenses/CC-BY-4.0");
        }
        if (signKey != null) {
            RequestBuilder.checkExists("the key", signKey);
        }
        return this;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && address.getScheme() != null
                    && address.getScheme().matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ReportException usage(String wrong, String next) {
        return new ReportException(Kind.USAGE, wrong, next);
    }

    /** How a front door calls the options. */
    public record Names(String release, String folder, String stored, String signKey, String roCrate, String license) {}
}
