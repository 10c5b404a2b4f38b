package dev.sigx.export;

import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs that a scenario or decision names, in the order in which it names them. A report holds the found ones and the
 * references to missing ones apart; the order decides which run is the baseline, so an export keeps it.
 *
 * @param ids one per reference: the id of the run, or the reference as given where it is gone
 * @param found the runs that were found, in order
 * @param keys one per reference: the run, null where it is gone
 */
record RunOrder(List<String> ids, List<RunKey> found, List<RunKey> keys) {
    static RunOrder of(List<RunReference> references, List<RunRow> rows, List<RunReference> missing, String store) {
        List<String> ids = new ArrayList<>();
        List<RunKey> found = new ArrayList<>();
        List<RunKey> keys = new ArrayList<>();
        for (RunReference reference : references) {
            RunKey key = missing.contains(reference) ? null : resolve(reference, rows, store);
            ids.add(key == null ? reference.toString() : key.id());
            keys.add(key);
            if (key != null && !found.contains(key)) {
                found.add(key);
            }
        }
        for (RunRow row : rows) {
            if (!found.contains(row.key())) {
                ids.add(row.key().id());
                keys.add(row.key());
                found.add(row.key());
            }
        }
        return new RunOrder(ids, found, keys);
    }

    /** The run among {@code rows} that a reference of a record of {@code store} means, or null. */
    static RunKey resolve(RunReference reference, List<RunRow> rows, String store) {
        RunKey best = null;
        int bestRank = 0;
        for (RunRow row : rows) {
            int rank = rank(reference, row, store);
            if (rank > bestRank) {
                best = row.key();
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(RunReference reference, RunRow row, String store) {
        String wanted = reference.store();
        if (!wanted.isEmpty() && !wanted.equals(row.key().store())) {
            return 0;
        }
        int own = row.key().store().equals(wanted.isEmpty() ? store : wanted) ? 2 : 1;
        if (row.key().id().equals(reference.run())) {
            return 2 + own;
        }
        return row.name().equals(reference.run()) ? own : 0;
    }
}
