package dev.sigx.cli;

import dev.sigx.ReportRequest;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the file that a finding speaks of from where the user stands, so that a terminal can open it. A finding itself
 * only knows the path within its store.
 */
final class FindingPlaces {
    private final List<Path> roots = new ArrayList<>();

    FindingPlaces(ReportRequest request) {
        request.stores().forEach(store -> roots.add(store.path()));
        roots.addAll(request.scenarios());
        roots.addAll(request.decisions());
        roots.addAll(request.timings());
    }

    /** Path of the file as the user would type it, the bare name where it is not found, empty where there is none. */
    String fileOf(Finding finding) {
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
