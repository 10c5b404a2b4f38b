package dev.sigx.changes;

import dev.sigx.evidence.Evidence;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the decisions of two releases. */
final class DecisionComparison {
    private static final Set<String> STANDS =
            Set.of("accepted", "adopted", "approved", "active", "confirmed", "decided", "done", "implemented");
    private static final Set<String> STANDS_NO_MORE = Set.of(
            "abandoned",
            "declined",
            "deprecated",
            "obsolete",
            "rejected",
            "replaced",
            "retired",
            "reverted",
            "reversed",
            "rolled back",
            "superseded",
            "withdrawn");

    private final StorePairing stores;

    DecisionComparison(StorePairing stores) {
        this.stores = stores;
    }

    List<DecisionChange> compare(Report before, Report after) {
        Map<RunKey, DecisionReport> later = new LinkedHashMap<>();
        after.decisions().forEach(one -> later.putIfAbsent(key(one), one));
        List<DecisionChange> changes = new ArrayList<>();
        for (DecisionReport was : before.decisions()) {
            DecisionReport is = later.remove(stores.inAfter(key(was)));
            if (is == null) {
                changes.add(alone(ChangeKind.REMOVED, was));
            } else {
                List<Edit> edits = edits(was, is);
                if (!edits.isEmpty() || evidence(was) != evidence(is)) {
                    changes.add(changed(was, is, edits));
                }
            }
        }
        later.values().forEach(is -> changes.add(alone(ChangeKind.ADDED, is)));
        changes.sort(DecisionChange.ORDER);
        return changes;
    }

    private static RunKey key(DecisionReport report) {
        return new RunKey(report.decision().store(), report.decision().id());
    }

    private List<Edit> edits(DecisionReport was, DecisionReport is) {
        DecisionEntry before = was.decision();
        DecisionEntry after = is.decision();
        return new Edit.Collector()
                .text("status", before.status(), after.status())
                .text("decision", before.decision(), after.decision())
                .text("problem", before.problem(), after.problem())
                .list("alternatives", before.alternatives(), after.alternatives())
                .text("kpi", before.kpi(), after.kpi())
                .list(
                        "runs",
                        was.runs().stream()
                                .map(run -> stores.inAfter(run.key()).toString())
                                .toList(),
                        is.runs().stream().map(run -> run.key().toString()).toList())
                .list("missingRuns", missingInAfter(was), missing(is))
                .text("category", before.category(), after.category())
                .text("project", before.projectId(), after.projectId())
                .text("decidedBy", before.decidedBy(), after.decidedBy())
                .time("createdAt", before.createdAt(), after.createdAt())
                .text("notes", before.notes(), after.notes())
                .edits();
    }

    private List<String> missingInAfter(DecisionReport report) {
        return report.missing().stream()
                .map(run -> stores.inAfter(run).toString())
                .toList();
    }

    private static List<String> missing(DecisionReport report) {
        return report.missing().stream().map(RunReference::toString).toList();
    }

    private static DecisionChange changed(DecisionReport was, DecisionReport is, List<Edit> edits) {
        List<Reversal> reversals = new ArrayList<>();
        if (turned(plain(was.decision().status()), plain(is.decision().status()))) {
            reversals.add(Reversal.STATUS);
        }
        if (choseAnAlternative(was.decision(), is.decision())) {
            reversals.add(Reversal.DECISION);
        }
        Set<Evidence.Status> answers = Set.of(Evidence.Status.SUPPORTED, Evidence.Status.CONTRADICTED);
        if (evidence(was) != evidence(is) && answers.contains(evidence(was)) && answers.contains(evidence(is))) {
            reversals.add(Reversal.EVIDENCE);
        }
        return new DecisionChange(
                ChangeKind.CHANGED,
                key(was),
                key(is),
                is.decision().problem(),
                is.decision().decision(),
                edits,
                reversals,
                evidence(was),
                evidence(is));
    }

    private static boolean turned(String before, String after) {
        return STANDS.contains(before) && STANDS_NO_MORE.contains(after)
                || STANDS_NO_MORE.contains(before) && STANDS.contains(after);
    }

    private static boolean choseAnAlternative(DecisionEntry before, DecisionEntry after) {
        String was = plain(before.decision());
        String is = plain(after.decision());
        return !was.equals(is)
                && (offers(before, is) && !offers(before, was)
                        || offers(after, was) && !offers(after, is)
                        || offers(before, is) && offers(before, was));
    }

    private static boolean offers(DecisionEntry entry, String choice) {
        return !choice.isEmpty()
                && entry.alternatives().stream().anyMatch(one -> plain(one).equals(choice));
    }

    /** Words only: case, surrounding white space and a full stop do not make another choice. */
    private static String plain(String text) {
        String words = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static Evidence.Status evidence(DecisionReport report) {
        return report.evidence() == null ? null : report.evidence().status();
    }

    private static DecisionChange alone(ChangeKind kind, DecisionReport report) {
        boolean gone = kind == ChangeKind.REMOVED;
        return new DecisionChange(
                kind,
                gone ? key(report) : null,
                gone ? null : key(report),
                report.decision().problem(),
                report.decision().decision(),
                List.of(),
                List.of(),
                gone ? evidence(report) : null,
                gone ? null : evidence(report));
    }
}
