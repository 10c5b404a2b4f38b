package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.Value;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the app's governor noted: validation metrics, alerts and calibrations, sorted to the runs they speak of. An alert
 * does not name its run; the governor's ledger does, else the time of the alert tells.
 */
final class Governance {
    /** Of a dump without a governor. */
    static final Governance NONE = new Governance();

    private final Map<String, List<Validation>> validation = new HashMap<>();
    private final Map<String, List<Value>> alertsOfRun = new HashMap<>();
    private final Map<String, List<Value>> calibrationsOfRun = new HashMap<>();
    private final Map<String, List<Value>> notesOfRun = new HashMap<>();
    private final List<LooseAlert> looseAlerts = new ArrayList<>();
    private final Set<String> projects = new HashSet<>();
    private Value.Fields summary = Value.Fields.EMPTY;

    /**
     * One validation point; what is missing is {@link Series#missing()} or {@link Series#ABSENT}.
     *
     * @param time epoch milliseconds
     */
    record Validation(long step, double epoch, long time, double loss, double accuracy) {}

    private record LooseAlert(Value alert, Instant at) {}

    static Governance read(Node state, String store, Consumer<Finding> findings) {
        Governance governance = new Governance();
        Fields fields = new Fields(state, store, findings);
        if (!state.isObject()) {
            return governance;
        }
        for (Node item : fields.items("metricHistory")) {
            governance.metric(new Fields(item, store, findings));
        }
        Set<String> placed = new HashSet<>();
        for (Node item : fields.items("ledger")) {
            governance.ledger(item, new Fields(item, store, findings), placed);
        }
        for (Node item : fields.items("alerts")) {
            Fields alert = new Fields(item, store, findings);
            if (item.isObject() && !placed.contains(alert.id("id", ""))) {
                governance.looseAlerts.add(new LooseAlert(item.value(), alert.instant("timestamp")));
            }
        }
        for (Node item : fields.items("calibrationHistory")) {
            Fields calibration = new Fields(item, store, findings);
            if (item.isObject()) {
                put(governance.calibrationsOfRun, calibration.id("appliedToSession", ""), item.value());
            }
        }
        Map<String, Value> summary = new LinkedHashMap<>();
        for (String name : List.of("config", "sessionCount", "lastCheckSession")) {
            if (state.field(name) != null) {
                summary.put(name, state.field(name).value());
            }
        }
        governance.summary = new Value.Fields(summary);
        return governance;
    }

    private void metric(Fields fields) {
        double loss = fields.point("valLoss");
        double accuracy = fields.point("valAccuracy");
        if (Series.isMissing(loss) && Series.isMissing(accuracy)) {
            return;
        }
        Num epoch = fields.number("epoch");
        long step = epoch.isFinite() ? (long) epoch.value() : Series.ABSENT;
        validation
                .computeIfAbsent(fields.id("sessionId", ""), session -> new ArrayList<>())
                .add(new Validation(step, epoch.value(), fields.millis("timestamp"), loss, accuracy));
    }

    private void ledger(Node item, Fields entry, Set<String> placed) {
        if (!item.isObject()) {
            return;
        }
        String run = entry.id("runId", entry.id("sessionId", ""));
        projects.add(entry.id("projectId", ""));
        Node alert = entry.node("alert");
        if (alert != null && alert.isObject()) {
            Node id = alert.field("id");
            placed.add(id == null ? "" : id.text());
            put(alertsOfRun, run, alert.value());
        } else if (!entry.has("calibrationAction")) {
            put(notesOfRun, run, item.value());
        }
    }

    private static void put(Map<String, List<Value>> lists, String run, Value value) {
        lists.computeIfAbsent(run, name -> new ArrayList<>()).add(value);
    }

    List<Validation> validation(String run) {
        return validation.getOrDefault(run, List.of());
    }

    /** Alerts, calibrations and other notes of a run; empty where there are none. Each alert goes to one run. */
    Value.Fields ofRun(String run, Instant from, Instant to) {
        List<Value> alerts = new ArrayList<>(alertsOfRun.getOrDefault(run, List.of()));
        if (from != null && to != null) {
            looseAlerts.removeIf(loose -> {
                boolean inside = loose.at() != null
                        && !loose.at().isBefore(from)
                        && !loose.at().isAfter(to);
                return inside && alerts.add(loose.alert());
            });
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        putList(fields, "alerts", alerts);
        putList(fields, "calibrations", calibrationsOfRun.getOrDefault(run, List.of()));
        putList(fields, "notes", notesOfRun.getOrDefault(run, List.of()));
        return new Value.Fields(fields);
    }

    private static void putList(Map<String, Value> fields, String name, List<Value> values) {
        if (!values.isEmpty()) {
            fields.put(name, new Value.Items(values));
        }
    }

    /** The governor's configuration and counters for a project that it watched, else empty. */
    Value.Fields ofProject(String project) {
        return projects.contains(project) ? summary : Value.Fields.EMPTY;
    }

    /** How many alerts no run took. */
    int looseAlerts() {
        return looseAlerts.size();
    }

    /** Runs that the governor speaks of. */
    Set<String> runs() {
        Set<String> runs = new HashSet<>(validation.keySet());
        runs.addAll(alertsOfRun.keySet());
        runs.addAll(calibrationsOfRun.keySet());
        runs.addAll(notesOfRun.keySet());
        return runs;
    }
}
