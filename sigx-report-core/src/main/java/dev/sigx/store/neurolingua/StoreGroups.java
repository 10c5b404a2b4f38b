package dev.sigx.store.neurolingua;

import dev.sigx.model.CodePoints;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.RunStoreReader.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the files below a root into stores. */
final class StoreGroups {
    private final ContainedRoot root;
    private final List<Candidate> single = new ArrayList<>();
    private final Map<String, List<String>> traces = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, List<String>> trainers = new TreeMap<>(CodePoints.ORDER);
    private final List<String> aroundTrainers = new ArrayList<>();

    StoreGroups(ContainedRoot root) {
        this.root = root;
    }

    List<Candidate> candidates() throws IOException {
        for (String file : root.files()) {
            switch (ShapeDetector.of(root, file)) {
                case PROJECT_EXPORT, LOCAL_STORAGE ->
                    single.add(new Candidate(NeuroLinguaReader.stem(file), List.of(file)));
                case TRACE -> put(traces, folder(file), file);
                case BATCH_RUN -> put(trainers, folder(file), file);
                case BATCH_SUMMARY, BATCH_CONFIG, MODEL -> aroundTrainers.add(file);
                case NONE -> {}
            }
        }
        for (String file : aroundTrainers) {
            String trainer = nearestTrainer(folder(file));
            if (trainer != null) {
                trainers.get(trainer).add(file);
            }
        }
        List<Candidate> candidates = new ArrayList<>(single);
        traces.forEach((folder, files) -> candidates.add(candidate(folder, files)));
        trainers.values().forEach(files -> candidates.add(candidate(commonFolder(files), files)));
        return candidates;
    }

    private static void put(Map<String, List<String>> groups, String folder, String file) {
        groups.computeIfAbsent(folder, name -> new ArrayList<>()).add(file);
    }

    private Candidate candidate(String folder, List<String> files) {
        files.sort(CodePoints.ORDER);
        String name = !folder.isEmpty()
                ? NeuroLinguaReader.lastPart(folder)
                : root.isFile() ? NeuroLinguaReader.stem(root.name()) : root.name();
        return new Candidate(name, files);
    }

    /** The folder of runs that shares the longest path with this one, the first of several; null where there is none. */
    private String nearestTrainer(String folder) {
        String nearest = null;
        int longest = -1;
        for (String trainer : trainers.keySet()) {
            int shared = common(trainer, folder).length();
            if (shared > longest) {
                longest = shared;
                nearest = trainer;
            }
        }
        return nearest;
    }

    private static String commonFolder(List<String> files) {
        String common = folder(files.get(0));
        for (String file : files) {
            common = common(common, folder(file));
        }
        return common;
    }

    /** The path that two folders have in common, empty where they only share the root. */
    private static String common(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        StringBuilder shared = new StringBuilder();
        for (int i = 0; i < Math.min(left.length, right.length) && left[i].equals(right[i]); i++) {
            shared.append(i == 0 ? "" : "/").append(left[i]);
        }
        return shared.toString();
    }

    /** The folder of a file, empty at the root. */
    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
