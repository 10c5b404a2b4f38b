package dev.sigx;

import java.nio.file.Path;

/**
 * What shall be verified.
 *
 * @param archive a site, a folder of exports, an archive as folder or zip, or an export document alone
 * @param hashesOnly whether to compare hashes and nothing else
 * @param mostNamed how many mismatches are named; all are counted
 */
public record VerifyRequest(Path archive, boolean hashesOnly, int mostNamed) {
    /** Named where nobody asks for more. */
    public static final int USUALLY_NAMED = 20;
}
