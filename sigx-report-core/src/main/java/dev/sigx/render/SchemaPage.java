package dev.sigx.render;

import java.util.List;

/**
 * What one format means, field by field.
 *
 * @param content as {@link PreparedPages} has it
 */
public record SchemaPage(Frame frame, Markup content) {
    /**
     * A kind of object, or of value, that a document holds.
     *
     * @param name unique within the document
     * @param forms how it may be written
     * @param fields empty where it is no object
     * @param examples as JSON
     */
    public record Part(String name, String meaning, List<Piece> forms, List<Field> fields, List<String> examples) {
        /** Whether it is an object and nothing else, which its table shows. */
        public boolean alwaysObject() {
            return !fields.isEmpty() && forms.size() == 1;
        }
    }

    /**
     * A field of an object.
     *
     * @param required whether a valid document has it
     * @param unit empty where it has none
     * @param absence what null, empty or absent means
     * @param since version that brought it, empty where that is the first one
     */
    public record Field(
            String name,
            boolean required,
            List<Piece> type,
            String unit,
            String meaning,
            String absence,
            String example,
            String since) {}

    /** @param part that the text leads to, empty where it leads nowhere */
    public record Piece(String text, String part) {}

    /**
     * A format as its owner describes it.
     *
     * @param name of the kind of document
     * @param title as people call the document
     * @param version of the format
     * @param file path of the schema file, relative to the site
     * @param meaning a few sentences
     * @param parts the document itself first
     */
    public record Described(String name, String title, String version, String file, String meaning, List<Part> parts) {
        /** What leads from its page back to the top of the site. */
        public String root() {
            return Links.root(Links.schema(name));
        }
    }
}
