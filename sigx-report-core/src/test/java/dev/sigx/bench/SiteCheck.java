package dev.sigx.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks whether a measured build did its work. */
final class SiteCheck {
    private SiteCheck() {}

    /** Total size of a report, after a look at the number of its pages and at its exports. */
    static long report(Path site, Workload workload) throws IOException {
        long pages;
        try (Stream<Path> files = Files.list(site.resolve("runs"))) {
            pages = files.count();
        }
        require(pages == workload.runs(), "the site has " + pages + " run pages");
        String overview = Files.readString(site.resolve("index.html"));
        require(overview.contains("Project 0"), "the overview does not name the first project");
        return export(site, workload);
    }

    /** The same of exports alone, after a look at the number of runs and points. */
    static long export(Path site, Workload workload) throws IOException {
        requireRows(site.resolve("exports/runs.csv"), workload.runs());
        requireRows(site.resolve("exports/history.csv"), workload.historyPoints());
        return bytes(site);
    }

    private static void requireRows(Path table, long rows) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            long found = lines.count() - 1;
            require(found == rows, table + " has " + found + " rows");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException("what was measured is not whole: " + otherwise);
        }
    }

    static long bytes(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile).mapToLong(SiteCheck::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When each file was written last: equal where nothing was written in between. */
    static Map<Path, FileTime> times(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.collect(Collectors.toMap(file -> file, SiteCheck::time, (a, b) -> a, TreeMap::new));
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes room for the next site, with what the tool keeps beside it, by moving this one away. Not by deleting it: ext4
     * looks for a minute at every inode that was given back before it makes a new file, which takes longer than making
     * it, and would count as time of the next build.
     */
    static void setAside(Path site, Path attic) throws IOException {
        if (!Files.exists(site)) {
            return;
        }
        Path place = Files.createDirectories(attic.resolve(Long.toString(System.nanoTime())));
        try (Stream<Path> around = Files.list(site.getParent())) {
            String name = site.getFileName().toString();
            for (Path path : around.toList()) {
                String found = path.getFileName().toString();
                if (found.equals(name) || found.startsWith("." + name + ".sigx-")) {
                    Files.move(path, place.resolve(found));
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
