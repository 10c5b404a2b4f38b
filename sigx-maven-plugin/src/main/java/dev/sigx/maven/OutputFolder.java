package dev.sigx.maven;

import java.io.File;

/** Mends the default output of a goal that runs without a project, where Maven leaves the project's folder unresolved. */
final class OutputFolder {
    private static final String UNRESOLVED = "${project.basedir}";

    private OutputFolder() {}

    /** The folder itself; of an unresolved default, the same folder below the one that Maven was called in. */
    static File of(File parameter) {
        int start = parameter.getPath().indexOf(UNRESOLVED);
        if (start < 0) {
            return parameter;
        }
        String below = parameter.getPath().substring(start + UNRESOLVED.length());
        return new File(System.getProperty("user.dir") + below);
    }
}
