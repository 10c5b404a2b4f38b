package dev.sigx.export;

import dev.sigx.model.SourceLocation;
import dev.sigx.store.BrokenText;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Documents;
import dev.sigx.store.Limits;
import dev.sigx.store.Node;
import dev.sigx.store.StoreFinder;
import dev.sigx.store.files.FormatSteps;
import dev.sigx.store.sigxexport.ExportHead;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Tells whether a file is what this tool reads or writes: an export, a scenario, a decision, a configuration, timings or a
 * manifest. What it is is seen from its content; the schema is that of its version. An export is checked run by run, so a large one does not
 * need memory for more than its largest run.
 */
public final class SchemaValidator {
    private static final int MOST_PROBLEMS = 1000;

    private final String file;
    private final ContainedRoot root;
    private final List<Problem> problems = new ArrayList<>();
    private final SchemaChoice choice = new SchemaChoice(problems::add);

    private SchemaValidator(Path path) throws IOException {
        this.root = ContainedRoot.of(path);
        this.file = path.toString().replace('\\', '/');
    }

    /**
     * What is wrong with a file, by line; nothing where it is valid.
     *
     * @throws IOException where the file cannot be read
     */
    public static List<Problem> validate(Path file) throws IOException {
        SchemaValidator validator = new SchemaValidator(file);
        if (!validator.root.isFile()) {
            validator.error(validator.whole(), "This is a folder; name the files in it.");
            return validator.problems;
        }
        try {
            validator.validate();
        } catch (JacksonIOException e) {
            if (!(e.getCause() instanceof CharConversionException)) {
                throw e.getCause();
            }
            validator.broken(e);
        } catch (CharConversionException e) {
            validator.error(validator.whole(), "Not readable: " + BrokenText.reason(e.getMessage()));
        } catch (JacksonException e) {
            validator.broken(e);
        }
        return validator.problems.stream()
                .sorted(Comparator.comparingInt(problem -> problem.where().line()))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private void broken(JacksonException e) {
        error(
                new SourceLocation(file, BrokenText.line(e), ""),
                "Not readable from here on: " + BrokenText.reason(e.getOriginalMessage()));
    }

    private void validate() throws IOException {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".md")) {
            markdown();
        } else if (name.endsWith(".csv")) {
            error(whole(), "A CSV file follows no JSON Schema; datapackage.json of the export describes its columns.");
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            byte[] bytes = small();
            if (bytes != null) {
                document(yaml(bytes));
            }
        } else {
            json();
        }
    }

    private void json() throws IOException {
        ExportHead head;
        try (InputStream in = open()) {
            head = ExportHead.read(in);
        }
        if (head.isExport()) {
            SourceLocation version = new SourceLocation(file, head.line(), "/schemaVersion");
            export(choice.of(SchemaResources.EXPORT, head.schemaVersion(), version));
        } else if (head.isNeuroLingua()) {
            problems.add(Problem.note(
                    whole(),
                    "This is a Neuro-Lingua export of version " + head.schemaVersion()
                            + ", which can be read as a store; there is no schema to hold it against."));
        } else {
            byte[] bytes = small();
            if (bytes != null) {
                try (JsonParser parser = Documents.json(new ByteArrayInputStream(bytes))) {
                    document(parser.nextToken() == null ? null : Documents.node(parser, file, "", this::duplicate));
                    if (parser.nextToken() != null) {
                        error(Documents.where(parser, file, ""), "Something follows the end of the document.");
                    }
                }
            }
        }
    }

    private void markdown() throws IOException {
        byte[] bytes = small();
        if (bytes == null) {
            return;
        }
        String yaml = frontMatter(new String(bytes, StandardCharsets.UTF_8));
        if (yaml == null) {
            error(whole(), "A decision in Markdown begins with fields between two lines of three dashes.");
            return;
        }
        check(SchemaResources.DECISION, yaml(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The fields between the fences, with an empty line for the first fence so that lines count from the top. */
    private static String frontMatter(String text) {
        String[] lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return null;
        }
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            yaml.append('\n');
            if (lines[i].stripTrailing().equals("---")) {
                return yaml.toString();
            }
            yaml.append(lines[i]);
        }
        return null;
    }

    private Node yaml(byte[] bytes) {
        try (JsonParser parser = Documents.yaml(new ByteArrayInputStream(bytes))) {
            return parser.nextToken() == null ? null : Documents.yamlNode(parser, file, "", this::duplicate);
        }
    }

    private void document(Node root) throws IOException {
        if (root == null) {
            error(whole(), "The file is empty.");
            return;
        }
        Node first = root.isArray() && !root.items().isEmpty() ? root.items().get(0) : root;
        SchemaResources kind = DocumentKind.of(first);
        if (kind == null && !isStore()) {
            kind = resembled(first);
        }
        if (kind == null) {
            return;
        }
        boolean list = kind == SchemaResources.DECISION || FormatSteps.SCENARIO.isOlderList(root);
        if (root.isArray() && list) {
            for (Node item : root.items()) {
                if (item.isObject() && item.field("id") == null) {
                    error(item.where(), "In a list every " + kind.title() + " needs an id of its own.");
                }
                check(kind, item);
            }
        } else {
            check(kind, root);
        }
    }

    private SchemaResources resembled(Node root) throws IOException {
        DocumentKind.Guess guess = DocumentKind.resembled(root, file);
        if (guess == null) {
            error(
                    whole(),
                    "Nothing tells what this is. An export has schemaVersion and runs, a scenario runs, a decision problem"
                            + " and decision, a configuration stores, timings an object runs, a manifest generator and files.");
            return null;
        }
        problems.add(Problem.note(whole(), guess.reason()));
        return guess.kind();
    }

    /** Says so where a reader of stores knows the file. */
    private boolean isStore() throws IOException {
        List<StoreFinder.Found> found = new StoreFinder().find("", root);
        if (!found.isEmpty()) {
            problems.add(Problem.note(
                    whole(),
                    "This can be read as a store of the kind "
                            + found.get(0).reader().kind() + "; there is no schema to hold it against."));
        }
        return !found.isEmpty();
    }

    private void check(SchemaResources kind, Node written) throws IOException {
        if (written == null) {
            error(whole(), "The file is empty.");
            return;
        }
        Node root = choice.newest(kind, written);
        SchemaCheck check = choice.of(kind, root.field("schemaVersion"));
        if (check != null) {
            problems.addAll(check.document(root, List.of()));
        }
    }

    private void export(SchemaCheck check) throws IOException {
        if (check == null) {
            return;
        }
        List<String> elsewhere = new ArrayList<>();
        try (JsonParser parser = Documents.json(open())) {
            parser.nextToken();
            Node root = Documents.object(parser, file, "", this::duplicate, (name, pointer) -> {
                boolean runs = name.equals("runs") && parser.currentToken() == JsonToken.START_ARRAY;
                if (runs) {
                    elsewhere.add(name);
                    runs(parser, pointer, check);
                }
                return runs;
            });
            problems.addAll(check.document(root, elsewhere));
            if (parser.nextToken() != null) {
                error(Documents.where(parser, file, ""), "Something follows the end of the document.");
            }
        }
    }

    private void runs(JsonParser parser, String pointer, SchemaCheck check) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Node run = Documents.node(parser, file, pointer + "/" + i, this::duplicate);
            if (problems.size() < MOST_PROBLEMS) {
                problems.addAll(check.run(run));
            }
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(root.open(root.name()), 1 << 16);
    }

    /** The bytes of a file that is no export, or null where it is too large to be anything else. */
    private byte[] small() throws IOException {
        if (root.size(root.name()) > Limits.SMALL_FILE_BYTES) {
            if (!isStore()) {
                error(whole(), "The file is no export, and too large for anything else.");
            }
            return null;
        }
        try (InputStream in = root.open(root.name())) {
            return in.readAllBytes();
        }
    }

    private SourceLocation whole() {
        return SourceLocation.of(file);
    }

    private void duplicate(SourceLocation where) {
        error(where, "The field stands twice.");
    }

    private void error(SourceLocation where, String message) {
        problems.add(Problem.error(where, message));
    }
}
