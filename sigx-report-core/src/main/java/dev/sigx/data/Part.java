package dev.sigx.data;

import dev.sigx.diff.RunMetrics;
import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Statistic;
import dev.sigx.publish.OutputFile;
import dev.sigx.render.chart.Sparkline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows and columns of some successive runs. Filled by one thread; its files may then be written by any. */
final class Part {
    private static final int MOST_RUNS = 5_000;

    /** Characters of a part: with the next one it is all that a build keeps of the table. */
    private static final int MOST_CHARACTERS = 6_000_000;

    /** Bytes of a file of columns, unless one column alone has more. */
    private static final int MOST_BYTES_OF_A_GROUP = 512 * 1024;

    private final int number;
    private final Naming naming;
    private final Map<String, ColumnFacts> metricFacts;
    private final Map<String, ColumnFacts> settingFacts;
    private final Map<ColumnFacts, PartColumn> columns = new HashMap<>();
    private final List<RunRow> rows = new ArrayList<>();
    private final StringBuilder sparks = new StringBuilder();
    private int characters;

    Part(int number, Naming naming, Map<String, ColumnFacts> metricFacts, Map<String, ColumnFacts> settingFacts) {
        this.number = number;
        this.naming = naming;
        this.metricFacts = metricFacts;
        this.settingFacts = settingFacts;
    }

    boolean isFull() {
        return rows.size() == MOST_RUNS || characters > MOST_CHARACTERS;
    }

    void add(RunRow row, Run run) {
        for (Metric metric : RunMetrics.of(run)) {
            Statistic statistic = RunMetrics.headline(metric);
            if (statistic != null) {
                ColumnFacts facts = metricFacts.computeIfAbsent(metric.name(), name -> new ColumnFacts(true, name));
                facts.learn(metric);
                add(facts, Cells.of(metric.get(statistic)));
            }
        }
        SettingPaths.flatten(run.settings()).forEach((path, value) -> {
            if (!(value instanceof Num number) || !number.isMissing()) {
                ColumnFacts facts = settingFacts.computeIfAbsent(path, name -> new ColumnFacts(false, name));
                add(facts, Cells.of(value));
            }
        });
        sparks.append(rows.isEmpty() ? "" : ",");
        Literals.append(sparks, Sparkline.code(run.series(naming.mainMetric(row))));
        rows.add(row);
    }

    private void add(ColumnFacts facts, String cell) {
        facts.count(cell);
        PartColumn column = columns.computeIfAbsent(facts, added -> new PartColumn());
        int before = column.length();
        column.add(rows.size(), cell);
        characters += column.length() - before;
    }

    /** The files, with every column in the order of the table. */
    List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        List<RunRow> named = List.copyOf(rows);
        files.add(DataFile.of("rows-" + number, script -> new RowTable(naming, named).write(script)));
        files.add(DataFile.of(
                "sparks-" + number, script -> script.code("[").code(sparks).code("]")));
        Map<String, CharSequence> group = new LinkedHashMap<>();
        int groups = 0;
        int bytes = 0;
        for (ColumnFacts facts :
                columns.keySet().stream().sorted(ColumnFacts.ORDER).toList()) {
            CharSequence column = columns.get(facts).finish();
            int more = bytes(column);
            if (bytes > 0 && bytes + more > MOST_BYTES_OF_A_GROUP) {
                files.add(columns(groups++, group));
                group = new LinkedHashMap<>();
                bytes = 0;
            }
            facts.place(number, groups);
            group.put(facts.key(), column);
            bytes += more;
        }
        if (!group.isEmpty()) {
            files.add(columns(groups, group));
        }
        return files;
    }

    private static int bytes(CharSequence text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            bytes += unit < 0x80 ? 0 : unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
        }
        return bytes;
    }

    private OutputFile columns(int group, Map<String, CharSequence> columns) {
        return DataFile.of("columns-" + number + "-" + group, script -> {
            String before = "{\n";
            for (Map.Entry<String, CharSequence> column : columns.entrySet()) {
                script.code(before).text(column.getKey()).code(": ").code(column.getValue());
                before = ",\n";
            }
            script.code("\n}");
        });
    }
}
