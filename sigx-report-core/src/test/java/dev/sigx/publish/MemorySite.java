package dev.sigx.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site in memory, for tests of those who make files: notices clashes as the publisher does. */
public final class MemorySite {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final ClashGuard guard = new ClashGuard();

    public static MemorySite of(Stream<OutputFile> files) {
        return of(files.iterator());
    }

    public static MemorySite of(Iterator<OutputFile> files) {
        MemorySite site = new MemorySite();
        files.forEachRemaining(site::add);
        return site;
    }

    /** Makes a file; fails where the site has one with its path. */
    public void add(OutputFile file) {
        try {
            guard.add(file.path());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.content().writeTo(out);
            files.put(file.path(), out.toByteArray());
        } catch (PublishException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** Content of a file; fails where there is none. */
    public byte[] bytes(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new AssertionError("no file " + path + " among " + paths());
        }
        return content.clone();
    }

    /** The same as UTF-8 text. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
