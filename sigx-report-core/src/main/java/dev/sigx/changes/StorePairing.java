package dev.sigx.changes;

import dev.sigx.model.CodePoints;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which store of a release is which of the other. The id decides. A store whose id the other release does not have is
 * taken for one of the same kind there, whose id is missing here, where they share at least half of the runs of the
 * smaller of the two; the pair with the most runs in common is chosen first.
 */
final class StorePairing {
    private static final Comparator<Candidate> MOST_SHARED_FIRST = Comparator.comparingInt(
                    (Candidate one) -> -one.shared())
            .thenComparing(Candidate::smallerId, CodePoints.ORDER)
            .thenComparing(Candidate::greaterId, CodePoints.ORDER);

    private final Map<String, String> renamed = new LinkedHashMap<>();

    private record Candidate(String before, String after, int shared) {
        String smallerId() {
            return CodePoints.compare(before, after) < 0 ? before : after;
        }

        String greaterId() {
            return CodePoints.compare(before, after) < 0 ? after : before;
        }
    }

    StorePairing(Report before, Report after) {
        Map<String, String> gone = kinds(before);
        Map<String, String> come = kinds(after);
        Set<String> kept = new HashSet<>(gone.keySet());
        kept.retainAll(come.keySet());
        gone.keySet().removeAll(kept);
        come.keySet().removeAll(kept);
        if (gone.isEmpty() || come.isEmpty()) {
            return;
        }
        Map<String, Set<String>> runsGone = runs(before, gone.keySet());
        Map<String, Set<String>> runsCome = runs(after, come.keySet());
        List<Candidate> candidates = new ArrayList<>();
        gone.forEach((id, kind) -> come.forEach((other, otherKind) -> {
            int shared = shared(runsGone.get(id), runsCome.get(other));
            if (kind.equals(otherKind) && shared > 0) {
                candidates.add(new Candidate(id, other, shared));
            }
        }));
        candidates.sort(MOST_SHARED_FIRST);
        for (Candidate one : candidates) {
            if (!renamed.containsKey(one.before()) && !renamed.containsValue(one.after())) {
                renamed.put(one.before(), one.after());
            }
        }
    }

    private static Map<String, String> kinds(Report report) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (StoreInfo store : report.stores()) {
            kinds.put(store.id(), store.kind());
        }
        return kinds;
    }

    private static Map<String, Set<String>> runs(Report report, Set<String> stores) {
        Map<String, Set<String>> runs = new HashMap<>();
        stores.forEach(store -> runs.put(store, new HashSet<>()));
        for (RunRow run : report.runs()) {
            if (runs.containsKey(run.key().store())) {
                runs.get(run.key().store()).add(run.key().id());
            }
        }
        return runs;
    }

    /** How many they share; 0 also where it is less than half of the smaller. */
    private static int shared(Set<String> left, Set<String> right) {
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return 2 * both.size() >= Math.min(left.size(), right.size()) ? both.size() : 0;
    }

    /** The id in the later release of a store of the earlier one. */
    String inAfter(String store) {
        return renamed.getOrDefault(store, store);
    }

    /** The key in the later release of a record of the earlier one. */
    RunKey inAfter(RunKey key) {
        String store = inAfter(key.store());
        return store.equals(key.store()) ? key : new RunKey(store, key.id());
    }

    /** How a record of the later release names the run that one of the earlier names so. */
    RunReference inAfter(RunReference reference) {
        return new RunReference(inAfter(reference.store()), reference.run(), reference.gone());
    }

    /** By earlier id. */
    List<RenamedStore> renamed() {
        return renamed.entrySet().stream()
                .map(entry -> new RenamedStore(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(RenamedStore::before, CodePoints.ORDER))
                .toList();
    }
}
