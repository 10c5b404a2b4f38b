package dev.sigx;

import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says of a path that leads nowhere what is there instead: the folder that does exist, and the nearest names in it. */
final class MissingPath {
    private static final int MOST_NAMES = 5;
    private static final int MOST_ENTRIES = 10_000;

    private MissingPath() {}

    /** What to do about a path that does not exist. */
    static String advice(Path missing) {
        Path folder = missing;
        Path wanted = missing;
        while (folder != null && !Files.isDirectory(folder)) {
            wanted = folder;
            folder = folder.getParent();
        }
        // A relative path of one name has no parent, yet lies somewhere: in the folder of the call.
        Path shown = folder == null ? Path.of("") : folder;
        String place = shown.toString().isEmpty() ? "this folder" : shown.toString();
        List<String> names = nearest(
                shown, wanted.getFileName() == null ? "" : wanted.getFileName().toString());
        if (names.isEmpty()) {
            return "check the path; " + place + " is empty or cannot be read";
        }
        return "check the path; " + place + " holds " + String.join(", ", names);
    }

    private static List<String> nearest(Path folder, String wanted) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.limit(MOST_ENTRIES)
                    .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                    .filter(name -> !name.startsWith("."))
                    .forEach(names::add);
        } catch (IOException e) {
            return List.of();
        }
        names.sort(Comparator.<String>comparingInt(name -> distance(bare(name), bare(wanted)))
                .thenComparing(CodePoints.ORDER));
        if (names.size() > MOST_NAMES) {
            int others = names.size() - MOST_NAMES;
            names = new ArrayList<>(names.subList(0, MOST_NAMES));
            names.add("and " + others + " more");
        }
        return names;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("/", "");
    }

    /** Levenshtein's edit distance, over the first characters of both. */
    private static int distance(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), 100));
        String b = right.substring(0, Math.min(right.length(), 100));
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
