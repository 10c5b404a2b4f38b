package dev.sigx.export;

import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.StoreFinder;
import dev.sigx.store.StoreSource;
import dev.sigx.store.files.ConfigurationFile;
import dev.sigx.store.files.DecisionFiles;
import dev.sigx.store.files.ScenarioFiles;
import dev.sigx.store.files.TimingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of every version that was ever published, below {@code src/test/resources/documents}: a folder for each
 * version, in it {@code valid} and {@code invalid} ones. They are never edited.
 */
final class GoldenDocuments {
    static final Path FOLDER = Path.of("src/test/resources/documents");

    private GoldenDocuments() {}

    /** All documents in folders of that name ({@code valid} or {@code invalid}), sorted. */
    static List<Path> all(String name) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    static Path version(Path document) {
        return document.getParent().getParent().getFileName();
    }

    /** Whether something reads documents of that kind; the others are written for readers elsewhere. */
    static boolean hasReader(String kind) {
        return !kind.startsWith("sigx-manifest") && !kind.startsWith("sigx-changes");
    }

    /** How many records a reader gave, and what it found. */
    record Read(int records, List<Finding> findings) {}

    /** What the reader of that kind of document makes of it. */
    static Read read(Path document) throws IOException {
        return read(version(document).toString(), document);
    }

    static Read read(String kind, Path document) throws IOException {
        ContainedRoot root = ContainedRoot.of(document);
        StoreSource source = new StoreSource("golden", root, root.files());
        List<Finding> findings = new ArrayList<>();
        if (kind.startsWith("configuration")) {
            ConfigurationFile.Result result = ConfigurationFile.read(document);
            return new Read(result.failed() ? 0 : 1, result.problems());
        }
        if (kind.startsWith("timings")) {
            int runs = new TimingsFiles().read(source, findings::add).size();
            return new Read(runs, findings);
        }
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), done -> {});
        if (kind.startsWith("scenario")) {
            new ScenarioFiles().read(source, builder);
        } else if (kind.startsWith("decision")) {
            new DecisionFiles().read(source, builder);
        } else {
            for (StoreFinder.Found found : new StoreFinder().find("", root)) {
                builder.read(found.reader(), source, "golden", "");
            }
        }
        try (Catalog catalog = builder.build()) {
            int records = catalog.runs().size()
                    + catalog.scenarios().size()
                    + catalog.decisions().size();
            return new Read(records, catalog.findings());
        }
    }
}
