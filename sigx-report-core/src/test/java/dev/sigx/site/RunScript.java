package dev.sigx.site;

import dev.sigx.export.ExportParts;
import dev.sigx.model.Run;
import dev.sigx.report.SpecimenReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Runs as their data files have them, and diffs as one line of JSON, for scripts under test. */
final class RunScript {
    private RunScript() {}

    /** The content of the run's data file. Unpaired surrogates in it are escapes. */
    static Map<String, Object> content(Run run) {
        try (SpecimenReport specimen = new SpecimenReport()) {
            ExportParts parts = new ExportParts(specimen.report());
            StringWriter fields = new StringWriter();
            StringWriter series = new StringWriter();
            parts.run(run, fields);
            parts.history(run, all -> null, series);
            return Map.of(
                    "run",
                    escaped(fields.toString()),
                    "series",
                    escaped(series.toString()),
                    "whole",
                    true,
                    "title",
                    run.key().id(),
                    "href",
                    "runs/none.html",
                    "project",
                    -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document without the white space between its tokens. */
    static String oneLine(String json) {
        StringBuilder line = new StringBuilder();
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (text && unit == '\\') {
                line.append(unit).append(json.charAt(++i));
                continue;
            }
            text ^= unit == '"';
            if (text || unit > ' ') {
                line.append(unit);
            }
        }
        return line.toString();
    }

    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            boolean paired = Character.isHighSurrogate(unit)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (paired) {
                safe.append(unit).append(json.charAt(++i));
            } else if (Character.isSurrogate(unit)) {
                safe.append("\\u").append(Integer.toHexString(unit));
            } else {
                safe.append(unit);
            }
        }
        return safe.toString();
    }
}
