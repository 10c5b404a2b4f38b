package dev.sigx.render;

import java.util.List;

/**
 * What can be downloaded, with the meaning of every column readable in place.
 *
 * @param schemaVersion of the export
 * @param changes the file that a site has where it knows a previous release; null where it does not
 * @param files the list of all others, as {@link PreparedPages} has it
 * @param omitted what is left out on purpose, one phrase for each reason
 */
public record ExportsPage(Frame frame, String schemaVersion, Markup changes, Markup files, List<String> omitted) {
    /**
     * A file of the export as its writers describe it.
     *
     * @param path relative to the site
     * @param meaning one sentence
     * @param schema name of the format whose reference explains it, empty where there is none
     * @param columns empty where the file is no table
     */
    public record ExportedFile(String path, String meaning, String schema, List<Column> columns) {
        public ExportedFile {
            columns = List.copyOf(columns);
        }

        /** Address of the page that explains it field by field, empty where there is none. */
        public String reference() {
            return schema.isEmpty() ? "" : Links.schema(schema);
        }

        /** Name without its folder. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** @param absence what an empty cell means */
    public record Column(String name, String type, String unit, String meaning, String absence) {}

    static ExportsPage of(Site site, String schemaVersion) {
        return new ExportsPage(
                site.frame(Links.EXPORTS, "Exports", "exports"),
                schemaVersion,
                site.past().changes() == null ? null : PreparedPages.changes(),
                PreparedPages.files(),
                OmissionText.of(site.report()));
    }
}
