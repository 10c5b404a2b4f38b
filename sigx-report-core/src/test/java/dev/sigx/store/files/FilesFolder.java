package dev.sigx.store.files;

import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.StoreSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A folder of files under test, and what reading it gives. */
final class FilesFolder {
    private final Path folder;

    FilesFolder(Path folder) {
        this.folder = folder;
    }

    FilesFolder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    FilesFolder with(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoreSource source() {
        return source(folder);
    }

    static StoreSource source(Path path) {
        try {
            ContainedRoot root = ContainedRoot.of(path);
            return new StoreSource("files", root, root.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalog scenarios() {
        return catalog((source, builder) -> new ScenarioFiles().read(source, builder), source());
    }

    Catalog decisions() {
        return catalog((source, builder) -> new DecisionFiles().read(source, builder), source());
    }

    static Catalog catalog(BiConsumer<StoreSource, CatalogBuilder> reading, StoreSource source) {
        try {
            CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), read -> {});
            reading.accept(source, builder);
            Catalog catalog = builder.build();
            catalog.close();
            return catalog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Findings as {@code severity code file:line pointer}, in order. */
    static List<String> brief(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.where())
                .toList();
    }
}
