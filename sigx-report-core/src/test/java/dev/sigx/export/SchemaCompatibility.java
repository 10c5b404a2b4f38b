package dev.sigx.export;

import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer schema of the same major version may not do to an older one: take a field away (or rename it, which is the
 * same), give it another type or unit, narrow what it may hold, or require it where it was not.
 */
final class SchemaCompatibility {
    private static final String REFERENCE = "#/$defs/";
    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minItems", "minLength", "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxItems", "maxLength", "maxProperties");
    private static final List<String> MEANINGS = List.of("pattern", "const", "format", "uniqueItems");

    private final Node older;
    private final Node newer;
    private final List<String> violations = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaCompatibility(Node older, Node newer) {
        this.older = older;
        this.newer = newer;
    }

    /** One line for each violation, empty where there is none. */
    static List<String> violations(Node older, Node newer) {
        SchemaCompatibility check = new SchemaCompatibility(older, newer);
        check.compare(older, newer, "");
        if (older.field("$defs") != null) {
            older.field("$defs").fields().keySet().forEach(check::definition);
        }
        return check.violations;
    }

    private void definition(String name) {
        Node was = older.field("$defs").field(name);
        Node is = newer.field("$defs") == null ? null : newer.field("$defs").field(name);
        if (is != null) {
            compare(was, is, "$defs/" + name);
        }
    }

    private void compare(Node was, Node is, String path) {
        unit(text(was, "x-unit"), text(is, "x-unit"), path);
        Node before = resolved(was, older);
        Node after = resolved(is, newer);
        if (!seen.add(before.where().pointer() + " " + after.where().pointer())) {
            return;
        }
        if (wordsBecamePattern(before, after)) {
            return;
        }
        types(before, after, path);
        bounds(before, after, path);
        MEANINGS.forEach(name -> {
            // The version itself is what differs between two versions.
            if (!path.endsWith("/schemaVersion") && !text(before, name).equals(text(after, name))) {
                report(path, name + " " + text(before, name) + " became " + text(after, name));
            }
        });
        required(before, after, path);
        closed(before, after, path);
        properties(before, after, path);
        forms(before, after, path);
        nested(before, after, "items", path + "[]");
        nested(before, after, "additionalProperties", path + "/*");
    }

    /** A unit that was not said may be said later. */
    private void unit(String before, String after, String path) {
        if (!before.isEmpty() && !before.equals(after)) {
            report(path, "unit " + before + " became " + after);
        }
    }

    private void report(String path, String violation) {
        violations.add((path.isEmpty() ? "document" : path) + ": " + violation);
    }

    private static Node resolved(Node schema, Node root) {
        Node resolved = schema;
        while (resolved.field("$ref") != null) {
            resolved = root.field("$defs").field(resolved.field("$ref").text().substring(REFERENCE.length()));
        }
        return resolved;
    }

    private static String text(Node node, String name) {
        return node.field(name) == null ? "" : node.field(name).value().toString();
    }

    private static Set<String> list(Node node, String name) {
        Set<String> items = new TreeSet<>();
        Node field = node.field(name);
        if (field != null && field.isArray()) {
            field.items().forEach(item -> items.add(item.isNull() ? "null" : item.text()));
        } else if (field != null) {
            items.add(field.text());
        }
        return items;
    }

    private void types(Node before, Node after, String path) {
        if (!list(before, "type").equals(list(after, "type"))) {
            report(path, "type " + list(before, "type") + " became " + list(after, "type"));
        }
        Set<String> words = list(before, "enum");
        Set<String> left = list(after, "enum");
        boolean closedNow = words.isEmpty() && !left.isEmpty();
        if (closedNow || !left.containsAll(words) && !left.isEmpty()) {
            report(path, "words " + words + " became " + left);
        }
    }

    /** A list of words may become a pattern that all of them fit. */
    private static boolean wordsBecamePattern(Node before, Node after) {
        Set<String> words = list(before, "enum");
        String pattern =
                after.field("pattern") == null ? "" : after.field("pattern").text();
        return !words.isEmpty()
                && !pattern.isEmpty()
                && words.stream()
                        .allMatch(word ->
                                word.equals("null") ? list(after, "type").contains("null") : word.matches(pattern));
    }

    private void bounds(Node before, Node after, String path) {
        LOWER_BOUNDS.forEach(name -> {
            if (number(after, name, Double.NEGATIVE_INFINITY) > number(before, name, Double.NEGATIVE_INFINITY)) {
                report(path, name + " is higher");
            }
        });
        UPPER_BOUNDS.forEach(name -> {
            if (number(after, name, Double.POSITIVE_INFINITY) < number(before, name, Double.POSITIVE_INFINITY)) {
                report(path, name + " is lower");
            }
        });
    }

    private static double number(Node node, String name, double absent) {
        return node.field(name) == null
                ? absent
                : Double.parseDouble(node.field(name).text());
    }

    private void required(Node before, Node after, String path) {
        Set<String> more = new TreeSet<>(list(after, "required"));
        more.removeAll(list(before, "required"));
        if (!more.isEmpty()) {
            report(path, "requires " + more);
        }
        Set<String> fewer = new TreeSet<>(list(before, "required"));
        fewer.removeAll(list(after, "required"));
        if (!fewer.isEmpty()) {
            report(path, "no longer promises " + fewer);
        }
    }

    private void closed(Node before, Node after, String path) {
        if (isClosed(after) && !isClosed(before)) {
            report(path, "takes no further fields");
        }
    }

    private static boolean isClosed(Node node) {
        Node more = node.field("additionalProperties");
        return more != null && more.kind() == Node.Kind.FALSE;
    }

    private void properties(Node before, Node after, String path) {
        if (before.field("properties") == null) {
            return;
        }
        before.field("properties").fields().forEach((name, property) -> {
            Node now = after.field("properties") == null
                    ? null
                    : after.field("properties").field(name);
            if (now == null) {
                report(path + "/" + name, "is gone");
            } else {
                compare(property, now, path + "/" + name);
            }
        });
    }

    /** Alternatives keep their order; new ones come last. */
    private void forms(Node before, Node after, String path) {
        List<Node> old = before.field("anyOf") == null
                ? List.of()
                : before.field("anyOf").items();
        List<Node> now =
                after.field("anyOf") == null ? List.of() : after.field("anyOf").items();
        if (now.size() < old.size() || old.isEmpty() && !now.isEmpty()) {
            report(path, "has other forms");
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            compare(old.get(i), now.get(i), path + "(" + i + ")");
        }
    }

    private void nested(Node before, Node after, String name, String path) {
        Node was = before.field(name);
        Node is = after.field(name);
        if (was != null && was.isObject() && is != null && is.isObject()) {
            compare(was, is, path);
        } else if (is != null && is.isObject() && (was == null || !was.isObject())) {
            report(path, "is of one kind now");
        }
    }
}
