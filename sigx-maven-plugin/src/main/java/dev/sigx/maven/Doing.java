package dev.sigx.maven;

import dev.sigx.ReportException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Runs what a goal does and tells Maven whose move it is: bad data and wrong parameters are a {@link
 * MojoFailureException}, a failing machine or a bug of ours is a {@link MojoExecutionException}.
 */
final class Doing {
    private Doing() {}

    /** Something that may fail in our own terms. */
    interface Work {
        void run() throws ReportException, MojoFailureException;
    }

    static void of(Work work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (ReportException e) {
            String message = e.next().isEmpty() ? e.getMessage() : e.getMessage() + "\n  next: " + e.next();
            if (e.kind() == ReportException.Kind.MACHINE) {
                throw new MojoExecutionException(message, e);
            }
            throw new MojoFailureException(message, e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "this is a bug of sigx: " + e + "\n  next: please report it as an issue of sigx-report, with what"
                            + " mvn -e says",
                    e);
        }
    }
}
