package dev.sigx.cli;

import java.util.List;

/** What was written after the name of a command. */
interface Arguments {
    /** The value of a flag, or null where neither it nor its negation was given. */
    Boolean choice(String option);

    /** The texts after an option, in order; empty where it was not given. */
    List<String> texts(String option);

    /** The arguments without a name, in order. */
    List<String> operands();
}
