package dev.sigx.report.select;

import dev.sigx.model.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is left out, by what it is and why. */
final class Counts {
    private record Kind(String reason, String what) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : what.compareTo(other.what);
        }
    }

    private final Map<Kind, Long> counts = new TreeMap<>();

    void add(String what, String reason, long count) {
        counts.merge(new Kind(reason, what), count, Long::sum);
    }

    /** What was left out before, with these added; those that are new stand last, by reason and name. */
    List<Omission> after(List<Omission> before) {
        List<Omission> all = new ArrayList<>();
        for (Omission one : before) {
            Long more = counts.remove(new Kind(one.reason(), one.what()));
            all.add(more == null ? one : new Omission(one.what(), one.reason(), one.count() + more));
        }
        counts.forEach((kind, count) -> all.add(new Omission(kind.what(), kind.reason(), count)));
        return all;
    }
}
