package dev.sigx.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flattens nested settings by path: the names joined by dots ({@code tokenizer.mode}). A dot or backslash inside a name
 * is written with a backslash before it, so that different settings never share a path. Lists are leaves, and so are
 * empty groups.
 */
public final class SettingPaths {
    private SettingPaths() {}

    /** Path to leaf value, in stored order. */
    public static Map<String, Value> flatten(Value.Fields settings) {
        Map<String, Value> flat = new LinkedHashMap<>();
        flatten("", settings, flat);
        return flat;
    }

    private static void flatten(String prefix, Value.Fields fields, Map<String, Value> flat) {
        fields.values().forEach((name, value) -> {
            String path = prefix + escape(name);
            if (value instanceof Value.Fields nested && !nested.isEmpty()) {
                flatten(path + ".", nested, flat);
            } else {
                flat.put(path, value);
            }
        });
    }

    /** The names that a path was made of, outermost first; at least one. */
    public static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '.') {
                segments.add(segment.toString());
                segment.setLength(0);
            } else {
                boolean escaped = c == '\\' && i + 1 < path.length();
                segment.append(escaped ? path.charAt(++i) : c);
            }
        }
        segments.add(segment.toString());
        return segments;
    }

    private static String escape(String name) {
        return name.indexOf('.') < 0 && name.indexOf('\\') < 0
                ? name
                : name.replace("\\", "\\\\").replace(".", "\\.");
    }
}
