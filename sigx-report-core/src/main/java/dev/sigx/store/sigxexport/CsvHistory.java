package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.Series;
import dev.sigx.model.Value;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.SeriesRecorder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The histories of a CSV file, read before the runs that they belong to. Rows may come in any order of runs and metrics;
 * the points go to the sink as they come, and what stays in memory is a summary for each history.
 */
final class CsvHistory {
    private static final int MOST_FINDINGS = 100;

    private final Reading reading;
    private final Map<RunKey, Map<String, Recording>> runs = new HashMap<>();
    private long points;
    private int wrong;

    private CsvHistory(Reading reading) {
        this.reading = reading;
    }

    private static final class Recording {
        private final SeriesRecorder recorder;
        private double logarithms;
        private long finite;

        Recording(SeriesRecorder recorder) {
            this.recorder = recorder;
        }

        void add(long step, double epoch, long time, double value) {
            recorder.add(step, epoch, time, value);
            if (Double.isFinite(value)) {
                finite++;
                logarithms += value > 0 ? Math.log(value) : Double.NaN;
            }
        }

        History finish() {
            Num geometric =
                    finite == 0 || Double.isNaN(logarithms) ? Num.MISSING : Num.of(Math.exp(logarithms / finite));
            return new History(recorder, recorder.finish(), geometric, Value.Fields.EMPTY);
        }
    }

    static CsvHistory read(Reading reading, ContainedRoot root, String file) throws IOException {
        CsvHistory history = new CsvHistory(reading);
        try (CsvTable table = CsvTable.open(reading, root, file, CsvTableKind.HISTORY)) {
            history.read(table);
        }
        return history;
    }

    private void read(CsvTable table) throws IOException {
        String store = null;
        String run = "";
        String metric = "";
        Recording recording = null;
        for (List<String> cells = table.next(); cells != null; cells = table.next()) {
            String itsStore = table.cell(cells, "store");
            String itsRun = table.cell(cells, "runId");
            String itsMetric = table.cell(cells, "metric");
            if (!itsStore.equals(store) || !itsRun.equals(run) || !itsMetric.equals(metric)) {
                store = itsStore;
                run = itsRun;
                metric = itsMetric;
                if (recording != null) {
                    recording.recorder.pause();
                }
                recording = runs.computeIfAbsent(
                                new RunKey(reading.sink().member(store), run), key -> new TreeMap<>(CodePoints.ORDER))
                        .computeIfAbsent(
                                metric, name -> new Recording(reading.sink().record(name)));
            }
            add(table, cells, recording);
        }
        if (recording != null) {
            recording.recorder.pause();
        }
    }

    private void add(CsvTable table, List<String> cells, Recording recording) {
        Long step = CsvNumbers.step(table.cell(cells, "step"));
        Long time = CsvNumbers.time(table.cell(cells, "time"));
        String epoch = table.cell(cells, "epoch");
        String value = table.cell(cells, "value");
        if (step == null || time == null || !CsvNumbers.isPoint(epoch) || !CsvNumbers.isPoint(value)) {
            if (wrong++ < MOST_FINDINGS) {
                reading.findings()
                        .accept(Finding.error(
                                "broken-row",
                                "The point has a cell that is not what its column holds; it was left out.",
                                reading.store(),
                                table.where()));
            }
            return;
        }
        points++;
        recording.add(step, CsvNumbers.point(epoch, Double.NaN), time, CsvNumbers.point(value, Series.missing()));
    }

    /** Points of all histories. */
    long points() {
        return points;
    }

    /** The histories of a run by metric; empty where it has none. Each run is asked for once. */
    Map<String, History> of(RunKey run) {
        Map<String, Recording> recordings = runs.remove(run);
        Map<String, History> histories = new TreeMap<>(CodePoints.ORDER);
        if (recordings != null) {
            recordings.forEach((metric, recording) -> histories.put(metric, recording.finish()));
        }
        return histories;
    }

    /** How many runs have a history and were not asked for. */
    int left() {
        return runs.size();
    }
}
