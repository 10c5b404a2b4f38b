package dev.sigx.store;

/**
 * Bounds on what a reader takes in. Each has one name, is printed when it is reached, and protects the build from one
 * kind of hostile or broken input.
 */
public final class Limits {
    /** Bytes of a scenario, decision, configuration or timings file. */
    public static final long SMALL_FILE_BYTES = 4L << 20;

    /** Depth of nested JSON or YAML that is kept. */
    public static final int DEPTH = 200;

    /** The same in an export, which wraps what a store nested. */
    public static final int EXPORT_DEPTH = DEPTH + 8;

    /** Characters of one number. Decimals are parsed in time that grows with the square of their length. */
    public static final int NUMBER_CHARACTERS = 1_000;

    /** UTF-16 units of one text kept from a store; what is longer is cut with a mark and a finding. */
    public static final int TEXT_UNITS = 1 << 20;

    /** Values inside one settings tree or other free-form object of a run. */
    public static final int TREE_VALUES = 20_000;

    private Limits() {}
}
