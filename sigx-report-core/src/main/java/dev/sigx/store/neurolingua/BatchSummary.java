package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what the batch trainer's summary says of its runs against the runs themselves, which are believed. */
final class BatchSummary {
    private final Reading reading;
    private final Map<String, Map<String, Num>> runs = new HashMap<>();

    BatchSummary(Reading reading) {
        this.reading = reading;
    }

    void run(RunDraft run) {
        Map<String, Num> numbers = new HashMap<>();
        numbers.put("loss", run.reported.loss());
        numbers.put("accuracy", run.reported.accuracy());
        numbers.put("epochs", run.setting("epochs"));
        numbers.put("hiddenSize", run.setting("hiddenSize"));
        runs.putIfAbsent(run.id, numbers);
    }

    /** To be called when all runs are known. */
    void check(Node document) {
        Fields summary = new Fields(document, reading.store(), reading::finding);
        for (Node item : summary.items("runs")) {
            Fields entry = new Fields(item, reading.store(), reading::finding);
            if (item.isObject()) {
                check(entry, entry.text("name", ""));
            }
        }
    }

    private void check(Fields entry, String name) {
        Map<String, Num> run = runs.get(name);
        if (run == null) {
            String message = "The summary lists the run " + name + ", of which there is no file.";
            reading.finding(Finding.warning("summary-run-missing", message, reading.store(), entry.where()));
            return;
        }
        List<String> differences = new ArrayList<>();
        for (String field : List.of("loss", "accuracy", "epochs", "hiddenSize")) {
            Num listed = entry.number(field);
            Num actual = run.get(field);
            if (!listed.isMissing() && !listed.equals(actual)) {
                differences.add(field + " " + listed + " here, " + actual + " there");
            }
        }
        if (!differences.isEmpty()) {
            String message = "The summary and the file of the run " + name + " disagree: "
                    + String.join("; ", differences) + ". The file is believed.";
            reading.finding(Finding.warning("summary-contradicts-run", message, reading.store(), entry.where())
                    .about(name));
        }
    }
}
