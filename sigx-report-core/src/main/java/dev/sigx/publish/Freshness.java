package dev.sigx.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells before any store is read whether a build would change nothing. In doubt it says that something changed.
 *
 * <p>An input counts as unchanged by its size and time of last change. Where that time was so recent when the last
 * build looked that a further change might not show in it, the content is compared instead. Files of the site count as
 * unchanged by their sizes: who wants to know more asks {@link Verifier}.
 */
public final class Freshness {
    private Freshness() {}

    /** Whether there is anything to compare with: where there is not, every build has something to do. */
    public static boolean isPossible(Path output) throws PublishException {
        return Files.exists(OutputPlace.of(output).state());
    }

    /**
     * Whether the site at the output was published with this key from these very inputs and is still there.
     *
     * @param key as {@link Inputs#key} makes it; only asked for where a site lies there
     * @param inputs the files that a build would read, in the order in which {@link Inputs} had them
     */
    public static boolean unchanged(Path output, Supplier<String> key, List<InputFile> inputs) {
        try {
            OutputPlace place = OutputPlace.of(output);
            return Files.exists(place.state())
                    && !Files.exists(place.journal())
                    && Files.exists(place.site())
                    && BuildState.matches(place, key.get(), inputs);
        } catch (PublishException | IOException | UncheckedIOException e) {
            return false;
        }
    }
}
