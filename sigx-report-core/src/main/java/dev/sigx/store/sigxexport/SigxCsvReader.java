package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.RunStoreReader;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the CSV files of an export, each known by its columns: those of runs must be there, all others may be. Where the
 * JSON document lies beside them it is read instead, because it says more. What CSV cannot hold is listed in {@code
 * docs/exports.md}. Memory does not grow with settings, metrics and points while the files are in the order of the runs,
 * but for a summary of each history.
 */
public final class SigxCsvReader implements RunStoreReader {
    private static final String EXTENSION = ".csv";

    @Override
    public String kind() {
        return "sigx-csv";
    }

    @Override
    public List<Candidate> find(ContainedRoot root) throws IOException {
        Map<String, List<String>> folders = new TreeMap<>(CodePoints.ORDER);
        List<String> all = root.files();
        for (String file : all) {
            if (file.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
                folders.computeIfAbsent(folder(file), added -> new ArrayList<>())
                        .add(file);
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> folder : folders.entrySet()) {
            List<String> tables = new ArrayList<>();
            boolean runs = false;
            for (String file : folder.getValue()) {
                CsvTableKind kind = CsvTableKind.of(CsvTable.header(root, file));
                if (kind != null) {
                    tables.add(file);
                }
                runs |= kind == CsvTableKind.RUNS;
            }
            if (runs && !SigxExportReader.isIn(root, all, folder.getKey())) {
                found.add(new Candidate(name(root, folder.getKey(), tables), tables));
            }
        }
        return found;
    }

    /** The folder of a file with a slash at its end; empty at the top. */
    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String name(ContainedRoot root, String folder, List<String> tables) {
        if (root.isFile()) {
            String file = tables.get(0);
            return file.substring(0, file.length() - EXTENSION.length());
        }
        if (folder.isEmpty()) {
            return root.name();
        }
        String path = folder.substring(0, folder.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void read(StoreSource source, StoreSink sink) throws IOException {
        String first = source.files().isEmpty() ? "" : source.files().get(0);
        new CsvFolder(Reading.of(source.id(), first, sink), source).read();
    }
}
