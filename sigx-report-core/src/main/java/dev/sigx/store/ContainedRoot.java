package dev.sigx.store;

import dev.sigx.model.CodePoints;
import dev.sigx.store.Listing.LeftOut;
import dev.sigx.store.Listing.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The one class that reads user files. A root is a folder or a single file; nothing outside it can be opened, whatever
 * a name says and wherever a symbolic link leads. Names are relative, with {@code /} between the parts.
 */
public final class ContainedRoot {
    /** More files than any store we know; a mistaken {@code --store /} ends here and says so. */
    public static final int MOST_FILES = 500_000;

    /** What marks a folder as a published report. */
    private static final String MANIFEST = "sigx-manifest.json";

    private final Path folder;
    private final String onlyFile;

    private ContainedRoot(Path folder, String onlyFile) {
        this.folder = folder;
        this.onlyFile = onlyFile;
    }

    /**
     * @throws NoSuchFileException where nothing is there
     * @throws IOException where it is neither a folder nor an ordinary file, or cannot be resolved
     */
    public static ContainedRoot of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Path real = path.toRealPath();
        if (Files.isDirectory(real)) {
            return new ContainedRoot(real, null);
        }
        if (!Files.isRegularFile(real)) {
            throw new IOException(path + " is neither a folder nor an ordinary file");
        }
        return new ContainedRoot(real.getParent(), real.getFileName().toString());
    }

    /** Whether the root is one file. */
    public boolean isFile() {
        return onlyFile != null;
    }

    /** Name of the folder or file itself, without its path. */
    public String name() {
        if (onlyFile != null) {
            return onlyFile;
        }
        Path name = folder.getFileName();
        return name == null ? "root" : name.toString();
    }

    /** The files of {@link #listing()}. */
    public List<String> files() throws IOException {
        return listing().files();
    }

    /**
     * All ordinary files below that can be read, without hidden ones and published reports, and what else had to be left
     * out.
     */
    public Listing listing() throws IOException {
        Walk walk = new Walk();
        if (onlyFile != null) {
            walk.file(folder.resolve(onlyFile));
        } else {
            Files.walkFileTree(folder, walk);
        }
        walk.files.sort(CodePoints.ORDER);
        walk.leftOut.sort((a, b) -> CodePoints.compare(a.name(), b.name()));
        return new Listing(walk.files, walk.leftOut);
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final List<String> files = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            // A report that lies inside the store's folder is no part of the store.
            boolean ours = Files.exists(dir.resolve(MANIFEST));
            return !ours && !hidden(dir) && named(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (hidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                leaveOut(file, Reason.LINK);
            } else if (attributes.isRegularFile()) {
                file(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            boolean vanished = failure instanceof NoSuchFileException;
            if (!vanished && (file.equals(folder) || !hidden(file))) {
                leaveOut(file, Reason.UNREADABLE);
            }
            return FileVisitResult.CONTINUE;
        }

        private void file(Path file) throws IOException {
            if (!named(file)) {
                return;
            }
            if (!Files.isReadable(file)) {
                leaveOut(file, Reason.UNREADABLE);
                return;
            }
            files.add(relative(file));
            if (files.size() > MOST_FILES) {
                throw new IOException(
                        "more than " + MOST_FILES + " files below " + name() + "; name the folder of the store itself");
            }
        }

        /** Whether the file can be found again by its name as text. */
        private boolean named(Path file) {
            try {
                if (folder.resolve(relative(file)).equals(file)) {
                    return true;
                }
            } catch (InvalidPathException e) {
                // The same as a name that leads elsewhere.
            }
            leaveOut(file, Reason.UNKNOWN_CHARACTERS);
            return false;
        }

        private void leaveOut(Path file, Reason reason) {
            leftOut.add(new LeftOut(file.equals(folder) ? name() : relative(file), reason));
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Opens a file of this root, unbuffered. */
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    public long size(String name) throws IOException {
        return Files.size(resolve(name));
    }

    /** The real path of a file of this root, proven to lie inside it, for those who only look at it or digest it. */
    public Path locate(String name) throws IOException {
        return resolve(name);
    }

    private Path resolve(String name) throws IOException {
        Path real;
        try {
            real = folder.resolve(name).normalize().toRealPath();
        } catch (InvalidPathException e) {
            throw new IOException(name + " has characters that this locale does not know; run with LC_ALL=C.UTF-8", e);
        }
        boolean inside = onlyFile == null ? real.startsWith(folder) : real.equals(folder.resolve(onlyFile));
        if (!inside) {
            throw new IOException(name + " leads out of " + name());
        }
        return real;
    }
}
