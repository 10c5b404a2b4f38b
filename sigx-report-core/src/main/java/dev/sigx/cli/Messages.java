package dev.sigx.cli;

import dev.sigx.Printable;
import java.io.PrintStream;

/** Speaks to the person at the terminal, on standard error. Foreign text in a message cannot reach the terminal raw. */
final class Messages {
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream err;
    private final boolean colour;

    Messages(PrintStream err, boolean colour) {
        this.err = err;
        this.colour = colour;
    }

    /** What is wrong and where; further lines of it are shown indented. */
    void wrong(String what, String next) {
        err.print(colour ? RED + "sigx:" + PLAIN : "sigx:");
        err.println(" " + lines(what));
        if (!next.isEmpty()) {
            err.println("  next: " + lines(next));
        }
        err.flush();
    }

    /** Something good to know that stops nothing. */
    void remark(String text) {
        err.println("sigx: " + lines(text));
        err.flush();
    }

    private static String lines(String text) {
        StringBuilder shown = new StringBuilder();
        text.lines().forEach(line -> shown.append(shown.isEmpty() ? "" : "\n").append(Printable.of(line)));
        return shown.toString();
    }
}
