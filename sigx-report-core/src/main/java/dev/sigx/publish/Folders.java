package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files with the modes that web servers can read, whatever the umask; never through a symbolic link. */
final class Folders {
    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwxr-xr-x");

    private Folders() {}

    /** Creates a folder and those above it where they are missing; those that exist keep their modes. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (folder.getParent() != null && !Files.isDirectory(folder.getParent())) {
            create(folder.getParent());
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        Files.createDirectory(folder);
        setMode(folder, FOLDER_MODE);
    }

    /** Creates a folder below a root, refusing to pass through anything that is not an ordinary folder. */
    static void createBelow(Path root, String folder) throws IOException {
        int slash = folder.lastIndexOf('/');
        if (slash > 0) {
            createBelow(root, folder.substring(0, slash));
        }
        create(root.resolve(folder));
    }

    static void makeReadable(Path file) {
        setMode(file, FILE_MODE);
    }

    private static void setMode(Path path, Set<PosixFilePermission> mode) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, mode);
        } catch (IOException e) {
            // What we created is ours, so this fails only where a mounted file system keeps no modes of its own.
            return;
        }
    }

    /** Replaces a small file in one step, so that a reader sees the old or the new one. */
    static void replace(Path file, byte[] content) throws IOException {
        Path next = unfinished(file);
        Files.write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a killed {@link #replace} may have left. */
    static void deleteUnfinished(Path file) throws IOException {
        Files.deleteIfExists(unfinished(file));
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** Removes a folder with all that is in it, links as such; does nothing where it is missing. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Removes what is of no more use; what cannot be removed now is removed by the next build. */
    static boolean deleteLater(Path folder) {
        try {
            delete(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
