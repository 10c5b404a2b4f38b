package dev.sigx.changes;

import dev.sigx.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares the findings of two releases. */
final class FindingComparison {
    /** Where a list of a document says which run is meant, the place in the list moves with every run before it. */
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private static final Comparator<FindingChange> ORDER = Comparator.comparing(
                    (FindingChange change) -> change.finding().severity())
            .thenComparing(FindingChange::kind, Comparator.reverseOrder())
            .thenComparing(FindingChange::finding, Finding.ORDER);

    private FindingComparison() {}

    private record Identity(String code, String store, String file, String pointer, String run) {
        static Identity of(Finding finding, String store) {
            String pointer = finding.where().pointer();
            return new Identity(
                    finding.code(),
                    store,
                    finding.where().file(),
                    finding.runId().isEmpty() ? pointer : INDEX.matcher(pointer).replaceAll("/*"),
                    finding.runId());
        }
    }

    static List<FindingChange> compare(List<Finding> before, List<Finding> after, StorePairing stores) {
        Map<Identity, List<Finding>> earlier = new LinkedHashMap<>();
        Map<Identity, List<Finding>> later = new LinkedHashMap<>();
        before.forEach(one -> add(earlier, Identity.of(one, stores.inAfter(one.store())), one));
        after.forEach(one -> add(later, Identity.of(one, one.store()), one));
        List<FindingChange> changes = new ArrayList<>();
        earlier.forEach((identity, was) -> left(was, later.getOrDefault(identity, List.of()))
                .forEach(one -> changes.add(new FindingChange(ChangeKind.REMOVED, one))));
        later.forEach((identity, is) -> left(is, earlier.getOrDefault(identity, List.of()))
                .forEach(one -> changes.add(new FindingChange(ChangeKind.ADDED, one))));
        changes.sort(ORDER);
        return changes;
    }

    private static void add(Map<Identity, List<Finding>> map, Identity identity, Finding finding) {
        map.computeIfAbsent(identity, added -> new ArrayList<>(1)).add(finding);
    }

    /** Those of the first that the second has no counterpart for: as many as it has more, the same wording paired first. */
    private static List<Finding> left(List<Finding> these, List<Finding> those) {
        int more = these.size() - those.size();
        if (more <= 0) {
            return List.of();
        }
        List<String> worded =
                new ArrayList<>(those.stream().map(Finding::message).toList());
        List<Finding> unpaired = new ArrayList<>();
        for (Finding one : these) {
            if (!worded.remove(one.message())) {
                unpaired.add(one);
            }
        }
        return unpaired.subList(unpaired.size() - more, unpaired.size());
    }
}
