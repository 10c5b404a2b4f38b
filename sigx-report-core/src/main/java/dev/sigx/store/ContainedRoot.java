package dev.sigx.store;

import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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

    /** All ordinary files below, by code point; without hidden ones, those behind links, and published reports. */
    public List<String> files() throws IOException {
        if (onlyFile != null) {
            return List.of(onlyFile);
        }
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                // A report that lies inside the store's folder is no part of the store.
                boolean ours = Files.exists(dir.resolve(MANIFEST));
                return !dir.equals(folder) && (ours || hidden(dir))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !hidden(file)) {
                    found.add(relative(file));
                    if (found.size() > MOST_FILES) {
                        throw new IOException("more than " + MOST_FILES + " files below " + name()
                                + "; name the folder of the store itself");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(CodePoints.ORDER);
        return found;
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
        Path real = folder.resolve(name).normalize().toRealPath();
        boolean inside = onlyFile == null ? real.startsWith(folder) : real.equals(folder.resolve(onlyFile));
        if (!inside) {
            throw new IOException(name + " leads out of " + name());
        }
        return real;
    }
}
