package dev.sigx.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds which stores lie at a path, by asking every known reader. */
public final class StoreFinder {
    private final List<RunStoreReader> readers;

    /** Uses the readers on the class path of this library. */
    public StoreFinder() {
        this(known());
    }

    private static List<RunStoreReader> known() {
        List<RunStoreReader> readers = new ArrayList<>();
        ServiceLoader.load(RunStoreReader.class, RunStoreReader.class.getClassLoader())
                .forEach(readers::add);
        readers.sort((a, b) -> a.kind().compareTo(b.kind()));
        return readers;
    }

    StoreFinder(List<RunStoreReader> readers) {
        this.readers = readers;
    }

    /** Names of all kinds that can be read, sorted. */
    public List<String> kinds() {
        return readers.stream().map(RunStoreReader::kind).toList();
    }

    /**
     * A store that was found, ready to be read.
     *
     * @param reader that can read it
     * @param candidate its name and files
     */
    public record Found(RunStoreReader reader, RunStoreReader.Candidate candidate) {}

    /**
     * The stores at or below a root, ordered by kind, then as found. With a forced kind, a root in which that reader
     * recognises nothing is handed to it whole, unless there is no file in it.
     *
     * @param kind a name of {@link #kinds()}, or empty for any
     */
    public List<Found> find(String kind, ContainedRoot root) throws IOException {
        List<Found> found = new ArrayList<>();
        for (RunStoreReader reader : readers) {
            if (kind.isEmpty() || kind.equals(reader.kind())) {
                for (RunStoreReader.Candidate candidate : reader.find(root)) {
                    found.add(new Found(reader, candidate));
                }
                List<String> files = found.isEmpty() && kind.equals(reader.kind()) ? root.files() : List.of();
                if (!files.isEmpty()) {
                    found.add(new Found(reader, new RunStoreReader.Candidate(root.name(), files)));
                }
            }
        }
        return found;
    }
}
