package dev.sigx.store.neurolingua;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Finding;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who names whom in a store, to be checked when all of it was read. A list that was not read to its end proves nothing
 * about what is absent from it, and is not held against anybody.
 */
final class References {
    private static final int NAMED = 5;

    private final Reading reading;
    private final Map<String, ListedRuns> projects = new LinkedHashMap<>();
    private final Map<String, RunPlace> runs = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<History.Point, List<String>> firstPoints = new HashMap<>();
    private final TreeMap<Long, Window> windows = new TreeMap<>();
    private final Map<String, Long> strayPoints = new LinkedHashMap<>();
    private final List<Active> active = new ArrayList<>();
    private boolean projectsComplete;
    private boolean runsComplete;

    private record ListedRuns(List<String> runs, SourceLocation where) {}

    private record RunPlace(String projectId, boolean projectKnown, SourceLocation where) {}

    private record Reference(String kind, String id, String projectId, List<String> runs, SourceLocation where) {}

    private record Active(String kind, String id, SourceLocation where) {}

    private record Window(String run, long end) {}

    References(Reading reading) {
        this.reading = reading;
    }

    void project(String id, List<String> runIds, SourceLocation where) {
        projects.putIfAbsent(id, new ListedRuns(runIds, where));
    }

    void projectsComplete() {
        projectsComplete = true;
    }

    void runsComplete() {
        runsComplete = true;
    }

    /** Notes a run as it was stored; to be called before anything is cut from its history. */
    void run(RunDraft run) {
        SourceLocation where = reading.placed(run.where);
        boolean projectKnown = !run.partial || !run.projectId.isEmpty();
        if (runs.putIfAbsent(run.id, new RunPlace(run.projectId, projectKnown, where)) != null) {
            return;
        }
        History history = run.history;
        History.Point first = history.first();
        if (first != null) {
            firstPoints.computeIfAbsent(first, point -> new ArrayList<>(1)).add(run.id);
        }
        if (!RunChecks.endsAfterStart(run)) {
            return;
        }
        long from = run.startedAt.toEpochMilli();
        long to = run.completedAt.toEpochMilli();
        windows.put(from, new Window(run.id, to));
        for (int i = 0; i < history.size(); i++) {
            long time = history.time(i);
            boolean stray =
                    time < from - RunChecks.CLOCK_TOLERANCE_MILLIS || time > to + RunChecks.CLOCK_TOLERANCE_MILLIS;
            if (time != Series.ABSENT && stray) {
                strayPoints.put(run.id, time);
                return;
            }
        }
    }

    /** A comparison or decision and what it names. */
    void reference(String kind, String id, String projectId, List<String> runIds, SourceLocation where) {
        references.add(new Reference(kind, id, projectId, runIds, where));
    }

    void activeProject(String id, SourceLocation where) {
        active.add(new Active("project", id, where));
    }

    void activeRun(String id, SourceLocation where) {
        active.add(new Active("run", id, where));
    }

    /** Reports everything that does not fit together. */
    void report() {
        if (projectsComplete) {
            reportOrphans();
        }
        if (runsComplete) {
            reportDangling();
        }
        if (projectsComplete && runsComplete) {
            reportRunLists();
        }
        reportActive();
        reportShared();
    }

    private void reportActive() {
        for (Active one : active) {
            boolean project = one.kind().equals("project");
            boolean known = project ? projects.containsKey(one.id()) : runs.containsKey(one.id());
            if (!known && (project ? projectsComplete : runsComplete)) {
                String message =
                        "The " + one.kind() + " " + one.id() + " is marked as the active one, but is not in the store.";
                reading.finding(Finding.note("dangling-active-id", message, reading.store(), one.where()));
            }
        }
    }

    private void reportOrphans() {
        runs.forEach((id, run) -> {
            if (run.projectKnown() && !projects.containsKey(run.projectId())) {
                String message = run.projectId().isEmpty()
                        ? "The run names no project."
                        : "The run belongs to the project " + run.projectId() + ", which is not in the store.";
                reading.finding(Finding.warning("orphaned-run", message, reading.store(), run.where())
                        .about(id));
            }
        });
        for (Reference reference : references) {
            if (!projects.containsKey(reference.projectId())) {
                String message = "The " + reference.kind() + " " + reference.id() + " belongs to the project "
                        + reference.projectId()
                        + ", which is not in the store: deleting a project in the app leaves its "
                        + reference.kind() + "s behind. It was kept.";
                String code = "orphaned-" + reference.kind();
                reading.finding(Finding.warning(code, message, reading.store(), reference.where()));
            }
        }
    }

    private void reportDangling() {
        for (Reference reference : references) {
            List<String> gone = new ArrayList<>(reference.runs());
            gone.removeIf(runs::containsKey);
            if (!gone.isEmpty()) {
                String message = "The " + reference.kind() + " " + reference.id() + " names "
                        + (gone.size() == 1 ? "a run" : gone.size() + " runs") + " that the store does not have: "
                        + named(gone) + ".";
                reading.finding(Finding.warning("dangling-run", message, reading.store(), reference.where()));
            }
        }
    }

    private void reportRunLists() {
        Map<String, List<String>> actual = new HashMap<>();
        runs.forEach((id, run) -> actual.computeIfAbsent(run.projectId(), project -> new ArrayList<>())
                .add(id));
        projects.forEach((id, listed) -> {
            Set<String> own = new HashSet<>(actual.getOrDefault(id, List.of()));
            List<String> strangers = new ArrayList<>(listed.runs());
            strangers.removeIf(own::contains);
            own.removeAll(listed.runs());
            if (strangers.isEmpty() && own.isEmpty()) {
                return;
            }
            List<String> unlisted = new ArrayList<>(own);
            unlisted.sort(CodePoints.ORDER);
            String message = "The project's list of runs and the runs themselves disagree; the runs are believed."
                    + (strangers.isEmpty() ? "" : " Listed but not its own: " + named(strangers) + ".")
                    + (unlisted.isEmpty() ? "" : " Its own but not listed: " + named(unlisted) + ".");
            reading.finding(Finding.note("project-run-list", message, reading.store(), listed.where()));
        });
    }

    private void reportShared() {
        Set<String> reported = new HashSet<>();
        List<List<String>> groups = new ArrayList<>(
                firstPoints.values().stream().filter(ids -> ids.size() > 1).toList());
        groups.sort((a, b) -> CodePoints.compare(a.get(0), b.get(0)));
        for (List<String> group : groups) {
            for (String id : group) {
                List<String> others = new ArrayList<>(group);
                others.remove(id);
                shared(id, named(others));
                reported.add(id);
            }
        }
        strayPoints.forEach((id, time) -> {
            Map.Entry<Long, Window> window = windows.floorEntry(time);
            boolean inside = window != null && time <= window.getValue().end();
            if (inside && !window.getValue().run().equals(id) && reported.add(id)) {
                shared(id, window.getValue().run());
            }
        });
    }

    private void shared(String id, String others) {
        String message = "The history holds points that are also those of another run (" + others
                + "): the app shares one history between the runs of a session while training is resumed.";
        reading.finding(Finding.warning(
                        "history-shared", message, reading.store(), runs.get(id).where())
                .about(id));
    }

    private static String named(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() <= NAMED ? first : first + " and " + (ids.size() - NAMED) + " more";
    }
}
