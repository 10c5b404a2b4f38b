package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notices two files that would end in one place, also on file systems that do not tell capitals from small letters. */
final class ClashGuard {
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    synchronized void add(String path) throws PublishException {
        String key = path.toLowerCase(Locale.ROOT);
        if (key.equals(Manifest.NAME)) {
            throw clash("a file of the site is named " + path + " like the manifest itself");
        }
        String other = files.putIfAbsent(key, path);
        if (other != null) {
            throw clash(
                    other.equals(path)
                            ? "two files of the site have the path " + path
                            : "two paths of the site differ only in capitals: " + inOrder(path, other));
        }
        if (folders.contains(key)) {
            throw clash("a file and a folder of the site have the path " + path);
        }
        for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            String folder = key.substring(0, slash);
            if (files.containsKey(folder)) {
                throw clash("a file and a folder of the site have the path " + folder);
            }
            if (!folders.add(folder)) {
                break;
            }
        }
    }

    private static String inOrder(String one, String two) {
        return one.compareTo(two) < 0 ? one + " and " + two : two + " and " + one;
    }

    private static PublishException clash(String what) {
        return new PublishException(
                Kind.CLASH, what + ". This is a fault of the tool; nothing was published. Please report it.");
    }
}
