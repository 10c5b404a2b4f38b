package dev.sigx.cli;

import dev.sigx.ReportException;

/** What the shell is told. Nothing is half-published at any of them. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Done, and the answer is no: strict findings, a verify mismatch, an invalid file. */
    static final int NO = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** Nothing usable could be read. */
    static final int NOTHING_USABLE = 3;
    /** The machine failed us: disk, permissions, memory. */
    static final int MACHINE = 4;
    /** Our bug. */
    static final int BUG = 70;

    private ExitCode() {}

    static int of(ReportException.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case NOTHING_USABLE -> NOTHING_USABLE;
            case MACHINE -> MACHINE;
        };
    }
}
