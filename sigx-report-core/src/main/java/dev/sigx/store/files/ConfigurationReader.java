package dev.sigx.store.files;

import dev.sigx.model.Direction;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import dev.sigx.model.Value;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the root object of one configuration file into a {@link Configuration}. */
final class ConfigurationReader {
    private static final int MOST_THREADS = 1024;
    static final KnownNames NAMES = new KnownNames(
            List.of(
                    SchemaVersion.FIELD,
                    "title",
                    "stores",
                    "scenarios",
                    "decisions",
                    "timings",
                    "out",
                    "asOf",
                    "directions",
                    "notableChange",
                    "statistic",
                    "threads",
                    "strict",
                    "select",
                    "csvBom",
                    "parquet",
                    "previous",
                    "releases"),
            Map.of("output", "out", "outputDirectory", "out", "as-of", "asOf"));
    static final KnownNames SELECT_NAMES = KnownNames.of("projects", "runs", "scenarios", "only", "without", "redact");
    static final KnownNames STORE_NAMES = KnownNames.of("path", "kind", "id");

    private final Node root;
    private final Path folder;
    private final FindingLog log;

    ConfigurationReader(Node written, Path folder, FindingLog log) {
        this.root = FormatSteps.UNVERSIONED.newest(written, log);
        this.folder = folder;
        this.log = log;
    }

    Configuration read() {
        if (!SchemaVersion.readable(new Fields(root, log.store(), log.findings()), log)) {
            return Configuration.EMPTY;
        }
        unknown(root, NAMES);
        return new Configuration(
                text("title"),
                stores(),
                paths("scenarios"),
                paths("decisions"),
                paths("timings"),
                path("out"),
                asOf(),
                directions(),
                notableChange(),
                statistic(),
                threads(),
                flag("strict"),
                select(),
                flag("csvBom"),
                flag("parquet"),
                path("previous"),
                path("releases"));
    }

    private void unknown(Node object, KnownNames known) {
        object.fields().forEach((name, node) -> {
            if (known.names().contains(name)) {
                return;
            }
            if (SchemaVersion.isNewerMinor(root.field(SchemaVersion.FIELD))) {
                log.note(
                        "unknown-key",
                        "The setting \"" + Excerpt.of(name) + "\" is newer than this sigx and has no effect.",
                        node.where());
            } else {
                log.error(
                        "unknown-key",
                        "There is no setting named \"" + Excerpt.of(name) + "\"" + known.hint(name),
                        node.where());
            }
        });
    }

    private Node present(Node object, String name) {
        Node field = object.field(name);
        return field == null || field.isNull() ? null : field;
    }

    private void wrong(Node node, String name, String wanted) {
        log.error("wrong-type", name + " must be " + wanted + ", not " + Excerpt.of(node) + ".", node.where());
    }

    private static boolean isText(Node node) {
        return node.kind() == Node.Kind.STRING || node.kind() == Node.Kind.PLAIN;
    }

    private String text(String name) {
        Node node = present(root, name);
        if (node == null) {
            return null;
        }
        if (!isText(node)) {
            wrong(node, name, "text");
            return null;
        }
        return node.text();
    }

    /** The items of a list, or the value itself where it stands alone. */
    private List<Node> oneOrMore(String name) {
        Node node = present(root, name);
        if (node == null) {
            return List.of();
        }
        return node.isArray() ? node.items() : List.of(node);
    }

    private List<Configuration.Store> stores() {
        List<Configuration.Store> stores = new ArrayList<>();
        for (Node item : oneOrMore("stores")) {
            Configuration.Store store = item.isObject() ? storeObject(item) : storeText(item);
            if (store != null) {
                stores.add(store);
            }
        }
        return stores;
    }

    private Configuration.Store storeText(Node item) {
        if (!isText(item) || item.text().isBlank()) {
            wrong(item, "a store", "a path, KIND:PATH, or an object with path, kind and id");
            return null;
        }
        try {
            return Configuration.Store.of(item.text(), folder);
        } catch (InvalidPathException e) {
            notAPath(item);
            return null;
        }
    }

    private Configuration.Store storeObject(Node item) {
        unknown(item, STORE_NAMES);
        Node path = present(item, "path");
        if (path == null) {
            log.error("missing-path", "A store needs a path.", item.where());
            return null;
        }
        Path resolved = path(path, "path");
        return resolved == null
                ? null
                : new Configuration.Store(optionalText(item, "kind"), resolved, optionalText(item, "id"));
    }

    private String optionalText(Node object, String name) {
        Node node = present(object, name);
        if (node == null) {
            return "";
        }
        if (!isText(node)) {
            wrong(node, name, "text");
            return "";
        }
        return node.text();
    }

    private List<Path> paths(String name) {
        List<Path> paths = new ArrayList<>();
        for (Node item : oneOrMore(name)) {
            Path path = path(item, name);
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private Configuration.Select select() {
        Node node = present(root, "select");
        if (node == null) {
            return Configuration.Select.NOTHING;
        }
        if (!node.isObject()) {
            wrong(node, "select", "an object with projects, runs, scenarios, only, without or redact");
            return Configuration.Select.NOTHING;
        }
        unknown(node, SELECT_NAMES);
        return new Configuration.Select(
                texts(node, "projects"),
                texts(node, "runs"),
                texts(node, "scenarios"),
                texts(node, "only"),
                texts(node, "without"),
                texts(node, "redact"),
                node.where());
    }

    /** The texts of a list, or a text that stands alone. */
    private List<String> texts(Node object, String name) {
        Node node = present(object, name);
        List<String> texts = new ArrayList<>();
        List<Node> items = node == null ? List.of() : node.isArray() ? node.items() : List.of(node);
        for (Node item : items) {
            if (isText(item) && !item.text().isBlank()) {
                texts.add(item.text());
            } else {
                wrong(item, name, "text, or a list of texts");
            }
        }
        return texts;
    }

    private Path path(String name) {
        Node node = present(root, name);
        return node == null ? null : path(node, name);
    }

    private Path path(Node node, String name) {
        if (!isText(node) || node.text().isBlank()) {
            wrong(node, name, "a path");
            return null;
        }
        try {
            return folder.resolve(node.text());
        } catch (InvalidPathException e) {
            notAPath(node);
            return null;
        }
    }

    private void notAPath(Node node) {
        log.error(
                "wrong-path",
                "It cannot be a path here: " + Excerpt.of(node) + "; run again with LC_ALL=C.UTF-8 if it is right.",
                node.where());
    }

    private Instant asOf() {
        Node node = present(root, "asOf");
        if (node == null) {
            return null;
        }
        Instant instant = isText(node) ? Fields.parseInstant(node.text()) : null;
        if (instant == null) {
            wrong(node, "asOf", "a date such as 2026-11-22 or a time such as 2026-11-22T19:27:54Z");
        }
        return instant;
    }

    private Map<String, Direction> directions() {
        Node node = present(root, "directions");
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            wrong(node, "directions", "an object of metric names with min or max");
            return Map.of();
        }
        Map<String, Direction> directions = new LinkedHashMap<>();
        node.fields().forEach((metric, way) -> {
            switch (isText(way) ? way.text() : "") {
                case "min" -> directions.put(metric, Direction.MIN);
                case "max" -> directions.put(metric, Direction.MAX);
                default -> wrong(way, "the direction of a metric", "min (less is better) or max (more is better)");
            }
        });
        return directions;
    }

    private Double notableChange() {
        Node node = present(root, "notableChange");
        if (node == null) {
            return null;
        }
        if (node.value() instanceof Num number && number.isFinite() && number.value() >= 0) {
            return number.value();
        }
        wrong(node, "notableChange", "a fraction of 0 or more (0.1 is 10 percent)");
        return null;
    }

    private Statistic statistic() {
        Node node = present(root, "statistic");
        if (node == null) {
            return null;
        }
        Statistic statistic = isText(node) ? Statistic.of(node.text()) : null;
        if (statistic == null) {
            wrong(node, "statistic", Statistic.CHOICES);
        }
        return statistic;
    }

    private Integer threads() {
        Node node = present(root, "threads");
        if (node == null) {
            return null;
        }
        if (node.value() instanceof Num number
                && number.isFinite()
                && number.value() >= 1
                && number.value() <= MOST_THREADS
                && number.value() == Math.rint(number.value())) {
            return (int) number.value();
        }
        wrong(node, "threads", "a whole number from 1 to " + MOST_THREADS);
        return null;
    }

    private Boolean flag(String name) {
        Node node = present(root, name);
        if (node == null) {
            return null;
        }
        if (node.value() instanceof Value.Flag flag) {
            return flag.on();
        }
        wrong(node, name, "true or false");
        return null;
    }
}
