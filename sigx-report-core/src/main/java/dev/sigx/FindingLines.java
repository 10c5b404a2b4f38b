package dev.sigx;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Findings as a compiler would print them, so that terminals and editors can jump to the place. A finding itself only
 * knows the path within its store; here it is found from where the user stands.
 */
public final class FindingLines {
    private final List<Path> roots = new ArrayList<>();

    public FindingLines(ReportRequest request) {
        request.stores().forEach(store -> roots.add(store.path()));
        roots.addAll(request.scenarios());
        roots.addAll(request.decisions());
        roots.addAll(request.timings());
    }

    /** {@code file:line pointer: severity: message [code]}; a place that is unknown is left out. */
    public String of(Finding finding) {
        return of(fileOf(finding), finding);
    }

    /**
     * The same for a file that is known.
     *
     * @param file as the user would type it; empty for none
     */
    public static String of(String file, Finding finding) {
        StringBuilder text = new StringBuilder(Printable.of(file.isEmpty() ? finding.store() : file));
        if (finding.where().line() > 0) {
            text.append(':').append(finding.where().line());
        }
        if (!finding.where().pointer().isEmpty()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Printable.of(finding.where().pointer()));
        }
        text.append(text.isEmpty() ? "" : ": ")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(Printable.of(finding.message()));
        return text.append(" [").append(finding.code()).append(']').toString();
    }

    /** Path of the file as the user would type it, the bare name where it is not found, empty where there is none. */
    private String fileOf(Finding finding) {
        SourceLocation where = finding.where();
        if (where.file().isEmpty()) {
            return "";
        }
        for (Path root : roots) {
            try {
                if (Files.isDirectory(root)) {
                    Path file = root.resolve(where.file());
                    if (Files.exists(file)) {
                        return file.toString();
                    }
                } else if (root.endsWith(where.file())) {
                    return root.toString();
                }
            } catch (InvalidPathException e) {
                return where.file();
            }
        }
        return where.file();
    }
}
