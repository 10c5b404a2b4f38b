package dev.sigx.report;

import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the run that a scenario or decision means. An id wins over a name, the referring record's own store over
 * others. A name, or an id of several stores, that fits more than one run fits none: the answer lists them.
 */
public final class RunResolver {
    private final Map<String, List<RunRow>> byId = new HashMap<>();
    private final Map<String, List<RunRow>> byName = new HashMap<>();

    public RunResolver(List<RunRow> runs) {
        for (RunRow run : runs) {
            byId.computeIfAbsent(run.key().id(), id -> new ArrayList<>(1)).add(run);
            if (!run.name().isBlank()) {
                byName.computeIfAbsent(run.name(), name -> new ArrayList<>(1)).add(run);
            }
        }
    }

    /**
     * @param run the one that was meant, or null
     * @param candidates all that fit, where there is more than one
     */
    public record Answer(RunRow run, List<RunRow> candidates) {
        static final Answer NONE = new Answer(null, List.of());
    }

    public Answer resolve(RunReference reference, String referringStore) {
        if (reference.gone()) {
            return Answer.NONE;
        }
        Answer byItsId = among(byId.getOrDefault(reference.run(), List.of()), reference, referringStore);
        return byItsId.run() != null || !byItsId.candidates().isEmpty()
                ? byItsId
                : among(byName.getOrDefault(reference.run(), List.of()), reference, referringStore);
    }

    private static Answer among(List<RunRow> fitting, RunReference reference, String referringStore) {
        String wanted = reference.store().isEmpty() ? referringStore : reference.store();
        List<RunRow> own =
                fitting.stream().filter(run -> run.key().store().equals(wanted)).toList();
        List<RunRow> chosen = own.isEmpty() && reference.store().isEmpty() ? fitting : own;
        return switch (chosen.size()) {
            case 0 -> Answer.NONE;
            case 1 -> new Answer(chosen.get(0), List.of());
            default -> new Answer(null, chosen);
        };
    }
}
