package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where a site goes, and the names of what may lie beside it. A symbolic link to a folder stands for that folder.
 *
 * @param given the output as the user named it, for messages
 * @param site the folder of the site, absolute, links resolved; need not exist
 */
record OutputPlace(Path given, Path site) {

    /** @throws PublishException where no site can ever be: at the root, at a file, behind a dead link */
    static OutputPlace of(Path output) throws PublishException {
        Path absolute = output.toAbsolutePath().normalize();
        try {
            if (Files.isSymbolicLink(absolute)) {
                absolute = absolute.toRealPath();
            }
        } catch (IOException e) {
            throw new PublishException(
                    Kind.NOT_OURS,
                    output + " is a symbolic link that leads nowhere. Remove it or create the folder it points to.");
        }
        if (absolute.getFileName() == null) {
            throw new PublishException(Kind.NOT_OURS, output + " is the root folder. Name a folder below it.");
        }
        Path ancestor = existingAncestor(absolute.getParent());
        if (!Files.isDirectory(ancestor)) {
            throw new PublishException(
                    Kind.MACHINE,
                    "cannot create " + output + ": " + ancestor + " is a file, not a folder. Name another output.");
        }
        try {
            Path real = ancestor.toRealPath();
            Path site = real.resolve(ancestor.relativize(absolute).toString());
            return new OutputPlace(output, site).refusingFile();
        } catch (IOException e) {
            throw PublishException.machine("cannot reach " + output, e, "Check its path and permissions.");
        }
    }

    private OutputPlace refusingFile() throws PublishException {
        if (Files.exists(site, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS)) {
            throw new PublishException(
                    Kind.NOT_OURS,
                    given + " is a file, not a folder. Name another output, or remove the file yourself.");
        }
        return this;
    }

    /** A folder is replaced by renaming, which ends at the border of a file system. */
    void refuseMountPoint() throws PublishException {
        if (Files.exists(site) && isMounted()) {
            throw new PublishException(
                    Kind.MACHINE,
                    given + " is a mount point, which cannot be replaced. Name a folder below it, such as "
                            + given.resolve("report") + ".");
        }
    }

    private boolean isMounted() {
        try {
            return !Files.getFileStore(site).equals(Files.getFileStore(site.getParent()));
        } catch (IOException e) {
            // Some containers do not tell; then a rename that fails is the one to say it.
            return false;
        }
    }

    private static Path existingAncestor(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** The deepest folder above the site that exists. */
    Path existingAncestor() {
        return existingAncestor(site.getParent());
    }

    /** Whether the site lies directly in a folder. */
    boolean isBelow(Path folder) {
        return folder.equals(site.getParent());
    }

    /** Held while a build publishes. */
    Path lock() {
        return beside("lock");
    }

    /** The next site, or what differs in it, until it is whole. */
    Path staging() {
        return beside("staging");
    }

    /** The site before, between the swap and its removal. */
    Path old() {
        return beside("old");
    }

    /** Says which replacement has begun, see {@link Journal}. */
    Path journal() {
        return beside("journal");
    }

    /** What the last build was made from, see {@link Freshness}. */
    Path state() {
        return beside("state");
    }

    private Path beside(String purpose) {
        return site.resolveSibling("." + site.getFileName() + ".sigx-" + purpose);
    }

    /** Whether something of an earlier build lies beside the site that the next build has to tidy. */
    boolean hasLeftovers() {
        return Files.exists(journal()) || Files.exists(staging()) || Files.exists(old());
    }
}
