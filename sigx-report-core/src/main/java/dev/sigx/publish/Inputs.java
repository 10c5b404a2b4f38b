package dev.sigx.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site is made from; stands in its manifest.
 *
 * @param version of this tool
 * @param asOf the instant the report speaks of, or null where it speaks of none
 * @param optionsDigest names all options that may change the site; equal options give an equal digest
 * @param files every file that the build reads, in a stable order
 * @param release name of the release that the output is the archive of, a {@link ReleaseName}; empty for none
 * @param stamp tells one build of this tool from another of the same version; known to {@link Freshness} alone and never
 *     published, since it may speak of the machine
 */
public record Inputs(
        String version, Instant asOf, String optionsDigest, List<Digested> files, String release, String stamp) {
    public Inputs {
        files = List.copyOf(files);
    }

    public Inputs(String version, Instant asOf, String optionsDigest, List<Digested> files) {
        this(version, asOf, optionsDigest, files, "");
    }

    public Inputs(String version, Instant asOf, String optionsDigest, List<Digested> files, String stamp) {
        this(version, asOf, optionsDigest, files, "", stamp);
    }

    /**
     * An input with its content digest.
     *
     * @param file as it was found
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record Digested(InputFile file, String sha256) {}

    /** The key under which {@link Freshness} remembers a build of a tool without stamp. */
    public static String key(String version, String optionsDigest) {
        return key(version, optionsDigest, "");
    }

    /** The key under which {@link Freshness} remembers a build. */
    public static String key(String version, String optionsDigest, String stamp) {
        return version + " " + optionsDigest + (stamp.isEmpty() ? "" : " " + stamp);
    }

    String key() {
        return key(version, optionsDigest, stamp);
    }

    /**
     * Digests files in parallel; call it once per build, before the files are read for the report.
     *
     * @return in the order of the files
     */
    public static List<Digested> digest(List<InputFile> files, int threads) throws PublishException {
        String[] digests = new String[files.size()];
        TakingTurns<InputFile> turns = new TakingTurns<>(files.iterator());
        turns.run(threads, () -> (file, index) -> digests[index] = digest(file));
        turns.rethrow();
        List<Digested> digested = new ArrayList<>(digests.length);
        for (int i = 0; i < digests.length; i++) {
            digested.add(new Digested(files.get(i), digests[i]));
        }
        return digested;
    }

    private static String digest(InputFile file) throws PublishException {
        try {
            return file.sha256();
        } catch (IOException e) {
            throw PublishException.machine(
                    "cannot read " + file.path(), e, "Check the file and its permissions, and run again.");
        }
    }
}
