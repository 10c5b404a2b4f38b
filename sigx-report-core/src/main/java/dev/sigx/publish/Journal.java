package dev.sigx.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A word beside the output that says which replacement has begun. It is written when the staging folder is complete and
 * verified, and removed when the new site is in place, so that the next start can always finish.
 */
enum Journal {
    /** Changed files move from the staging folder into the site, vanished ones are deleted, the manifest comes last. */
    APPLY,
    /** The site moves aside and the staging folder takes its place. */
    SWAP;

    void begin(OutputPlace place) throws IOException {
        Folders.replace(place.journal(), (name() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static void end(OutputPlace place) throws IOException {
        Files.deleteIfExists(place.journal());
    }

    /** What was begun and not ended. */
    static Optional<Journal> begun(OutputPlace place) throws IOException {
        if (!Files.exists(place.journal())) {
            return Optional.empty();
        }
        String word = new String(Files.readAllBytes(place.journal()), StandardCharsets.US_ASCII).strip();
        return Optional.of(word.equals(SWAP.name()) ? SWAP : APPLY);
    }
}
