package dev.sigx.render;

import dev.sigx.packed.Prepared;
import dev.sigx.publish.OutputFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contents of pages that are the same in every site: rendered when the program is built. Rendering them for each site
 * took as long as the pages of ten runs.
 */
public final class PreparedPages {
    private static final String FILES = "pages/files.html";
    private static final String CHANGES = "pages/changes-file.html";
    private static final String GLOSSARY = "pages/glossary.html";

    /** Stands in the glossary for the number that a site chooses. */
    private static final String CHOSEN = "{notable change}";

    private PreparedPages() {}

    /** @param files as the exports page lists them */
    public record Exported(List<ExportsPage.ExportedFile> files) {}

    /** @param file of a site that knows a previous release */
    public record Changes(ExportsPage.ExportedFile file) {}

    /** @param notableChange what stands for it */
    public record Words(String notableChange) {}

    /**
     * Makes them; for the build of the program alone.
     *
     * @param exported what the exports page lists
     * @param changes what it lists where there is a previous release
     * @param schemas what each format means
     */
    public static Stream<OutputFile> made(
            List<ExportsPage.ExportedFile> exported,
            ExportsPage.ExportedFile changes,
            List<SchemaPage.Described> schemas) {
        Templates templates = Templates.unparsed();
        return Stream.concat(
                Stream.of(
                        file(FILES, () -> rendered(templates, "prepared/files", new Exported(exported))),
                        file(CHANGES, () -> rendered(templates, "prepared/changes", new Changes(changes))),
                        file(GLOSSARY, () -> rendered(templates, "prepared/glossary", new Words(CHOSEN)))),
                schemas.stream()
                        .map(schema -> file(
                                schema(schema.name()),
                                () -> schema.title() + "\n" + rendered(templates, "prepared/schema", schema))));
    }

    private static String rendered(Templates templates, String template, Record content) throws IOException {
        StringWriter writer = new StringWriter();
        templates.render(template, content, writer);
        return writer.toString().stripTrailing();
    }

    private interface Text {
        String get() throws IOException;
    }

    private static OutputFile file(String name, Text text) {
        return new OutputFile(name, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static String schema(String name) {
        return "pages/schema-" + name + ".html";
    }

    /** The list of the exports page. */
    static Markup files() {
        return new Markup(text(FILES));
    }

    /** What stands above it in a site that knows a previous release. */
    static Markup changes() {
        return new Markup(text(CHANGES));
    }

    /** The glossary, in two parts between which its only number stands. */
    static List<Markup> glossary() {
        String text = text(GLOSSARY);
        int number = text.indexOf(CHOSEN);
        return List.of(new Markup(text.substring(0, number)), new Markup(text.substring(number + CHOSEN.length())));
    }

    /** The page of that format around its content. */
    static SchemaPage schema(Site site, String name) {
        String text = text(schema(name));
        int end = text.indexOf('\n');
        return new SchemaPage(
                site.frame(Links.schema(name), text.substring(0, end), "exports"), new Markup(text.substring(end + 1)));
    }

    private static String text(String name) {
        try {
            return Prepared.text(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
