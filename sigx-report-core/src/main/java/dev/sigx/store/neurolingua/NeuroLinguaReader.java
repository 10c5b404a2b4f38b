package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.RunStoreReader;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the stores of the Neuro-Lingua app: project exports of schema version 1, dumps of localStorage, trace exports
 * and the batch trainer's folder, each recognised by its content. Training texts and weights are fingerprinted and
 * measured but never kept; a run is read in memory that does not depend on the size of either.
 */
public final class NeuroLinguaReader implements RunStoreReader {
    @Override
    public String kind() {
        return "neuro-lingua";
    }

    /**
     * Every export and every dump is a store of its own, named after its file. The traces of one folder are one store,
     * and so are the run files of one folder with the configurations, models and summaries that lie nearest to them.
     */
    @Override
    public List<Candidate> find(ContainedRoot root) throws IOException {
        return new StoreGroups(root).candidates();
    }

    @Override
    public void read(StoreSource source, StoreSink sink) throws IOException {
        Reading reading = new Reading(source, sink);
        Map<Shape, List<String>> batch = new EnumMap<>(Shape.class);
        List<String> unknown = new ArrayList<>();
        TraceReader traces = new TraceReader(reading);
        for (String file : source.files()) {
            Shape shape = ShapeDetector.of(source.root(), file);
            switch (shape) {
                case PROJECT_EXPORT -> new ProjectExportReader(reading).read(file);
                case LOCAL_STORAGE -> new LocalStorageReader(reading).read(file);
                case TRACE -> traces.read(file);
                case BATCH_RUN, BATCH_SUMMARY, BATCH_CONFIG, MODEL ->
                    batch.computeIfAbsent(shape, any -> new ArrayList<>()).add(file);
                case NONE -> unknown.add(file);
            }
        }
        if (!batch.isEmpty()) {
            new BatchReader(reading).read(batch);
        }
        reportUnknown(reading, unknown);
    }

    private static void reportUnknown(Reading reading, List<String> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        String first = files.get(0);
        if (files.size() == 1 && reading.source().root().size(first) == 0) {
            String message = "The file is empty; nothing was read.";
            reading.finding(Finding.error("empty-file", message, reading.store(), SourceLocation.of(first)));
            return;
        }
        String message = (files.size() == 1 ? "This file is" : "This and " + (files.size() - 1) + " more files are")
                + " none of: project export of schema version 1, localStorage dump, trace export, file of the batch"
                + " trainer. Nothing was read from there.";
        reading.finding(Finding.warning("not-recognised", message, reading.store(), SourceLocation.of(first)));
    }

    /** The last part of a relative path. */
    static String lastPart(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The name of a file without folder and ending. */
    static String stem(String file) {
        String name = lastPart(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
