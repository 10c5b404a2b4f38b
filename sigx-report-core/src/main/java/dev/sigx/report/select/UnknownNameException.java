package dev.sigx.report.select;

import java.util.List;

/** A selection names a record that is not there, or that is there more than once. */
public final class UnknownNameException extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String name;
    private final transient List<String> candidates;
    private final boolean ambiguous;

    UnknownNameException(String kind, String name, List<String> candidates, boolean ambiguous) {
        super("no " + kind + " has the id or name \"" + name + "\"");
        this.kind = kind;
        this.name = name;
        this.candidates = List.copyOf(candidates);
        this.ambiguous = ambiguous;
    }

    /** {@code project}, {@code run} or {@code scenario}. */
    public String kind() {
        return kind;
    }

    /** As it was named. */
    public String name() {
        return name;
    }

    /** All that the name fits where it fits several, else the ids and names that there are. */
    public List<String> candidates() {
        return candidates;
    }

    public boolean isAmbiguous() {
        return ambiguous;
    }
}
