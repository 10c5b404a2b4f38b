package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Writes a handful of text files where none of them exists yet, for a user to edit. Never replaces anything. */
public final class NewFiles {
    private NewFiles() {}

    /**
     * Writes all of them, or none where one exists.
     *
     * @param folder made where it is missing
     * @param files text by path relative to the folder, written as UTF-8
     * @throws FileAlreadyExistsException naming the first file that exists; nothing is written then
     */
    public static void create(Path folder, Map<String, String> files) throws IOException {
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }
}
