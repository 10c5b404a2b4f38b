package dev.sigx.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * What publishing did.
 *
 * @param output as the user named it
 * @param files in the site, its manifest among them
 * @param written how many of them were written; 0 where the site was the same already
 * @param removed files of the site before that the new one does not have
 * @param bytes of the site
 * @param foreign what lies in the folder and is not ours, in code-point order; left alone; a folder ends in {@code /}
 */
public record Publication(Path output, int files, int written, int removed, long bytes, List<String> foreign) {
    public Publication {
        foreign = List.copyOf(foreign);
    }

    /** The same with one more file written. */
    public Publication withOneMore() {
        return new Publication(output, files, written + 1, removed, bytes, foreign);
    }
}
