package dev.sigx.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who writes to which folder in one run of Maven. Two modules that point at one folder would overwrite each other, and
 * with {@code -T} at the same time.
 */
final class OutputClaims {
    private static final Map<Object, Map<Path, String>> CLAIMS = new WeakHashMap<>();

    private OutputClaims() {}

    /**
     * Claims a folder.
     *
     * @param build the run of Maven, the same object for all its modules
     * @param claimant goal and module
     * @return who claimed it before, or null where it was free or claimed by the same
     */
    static String claim(Object build, Path folder, String claimant) {
        Map<Path, String> claims;
        synchronized (CLAIMS) {
            claims = CLAIMS.computeIfAbsent(build, unknown -> new ConcurrentHashMap<>());
        }
        String earlier = claims.putIfAbsent(folder.toAbsolutePath().normalize(), claimant);
        return claimant.equals(earlier) ? null : earlier;
    }
}
