package dev.sigx;

/** Hears how far a build is. Calls may come from any thread and must return quickly. */
public interface Progress {
    Progress SILENT = (step, done) -> {};

    /**
     * @param step what is being done, lower case, e.g. {@code reading runs}
     * @param done how many of it so far
     */
    void at(String step, long done);
}
