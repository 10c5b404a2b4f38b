package dev.sigx.store;

import java.io.IOException;
import java.util.List;

/**
 * Reads one kind of run store. Implementations are found by {@link java.util.ServiceLoader} and keep no state between
 * calls.
 */
public interface RunStoreReader {
    /** Stable name of the kind, used in {@code KIND:PATH} and in exports. */
    String kind();

    /**
     * The stores of this kind at or below a root, recognised by content and not by file name. Reads no more than the
     * beginning of each file.
     */
    List<Candidate> find(ContainedRoot root) throws IOException;

    /**
     * Streams a store into the sink. Damage costs what is damaged and a finding that names it; only a failing disk
     * throws.
     */
    void read(StoreSource source, StoreSink sink) throws IOException;

    /**
     * A store that was found.
     *
     * @param name readable, need not be unique
     * @param files its files, relative to the root, by code point
     */
    record Candidate(String name, List<String> files) {
        public Candidate {
            files = List.copyOf(files);
        }
    }
}
