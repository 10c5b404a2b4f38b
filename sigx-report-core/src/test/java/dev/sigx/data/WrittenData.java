package dev.sigx.data;

import dev.sigx.export.ExportFiles;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The data files of a report in memory. */
record WrittenData(Map<String, byte[]> files) {
    static WrittenData of(Report report) {
        return new WrittenData(bytes(SiteData.files(report, null)));
    }

    /** The export document that the same report gives. */
    static String export(Report report) {
        return new String(bytes(ExportFiles.of(report)).get("exports/sigx-export.json"), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> bytes(Stream<OutputFile> files) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        files.forEach(file -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                file.content().writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.put(file.path(), out.toByteArray());
        });
        return written;
    }

    /** What a file defines, by its name below {@code data/}. */
    Object content(String name) {
        return ScriptText.content(name, new String(files.get("data/" + name + ".js"), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String name) {
        return (Map<String, Object>) content(name);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }

    static List<?> list(Object list) {
        return (List<?>) list;
    }

    /** The cell of a run in a column, by the rules of the format; null where it is absent. */
    Object cell(int part, int row, String key) {
        for (Map<String, Object> column : objects(object("index").get("columns"))) {
            if (column.get("key").equals(key)) {
                int group = ((Double) list(column.get("groups")).get(part)).intValue();
                return group < 0
                        ? null
                        : cell(object("columns-" + part + "-" + group).get(key), row);
            }
        }
        throw new AssertionError("no column " + key);
    }

    private static Object cell(Object column, int row) {
        if (column instanceof Map<?, ?> coded) {
            List<?> places = list(coded.get("at"));
            int place = row < places.size() ? ((Double) places.get(row)).intValue() : -1;
            return place < 0 ? null : list(coded.get("values")).get(place);
        }
        return row < list(column).size() ? list(column).get(row) : null;
    }
}
