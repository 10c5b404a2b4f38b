package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.Statistic;
import dev.sigx.store.Fields;
import java.util.Locale;
import java.util.function.Consumer;

/** The closed words of the format. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /**
     * The constant that a field names, or null where it is absent, or after a finding where it names none.
     *
     * @param what the field is, for the message
     */
    static <E extends Enum<E>> E of(
            E[] constants, Fields fields, String name, String what, String store, Consumer<Finding> findings) {
        String word = fields.text(name, null);
        E constant = word == null ? null : of(constants, word);
        if (word != null && constant == null) {
            findings.accept(unknown(word, fields, name, what, store));
        }
        return constant;
    }

    /** The same for a statistic. */
    static Statistic statistic(Fields fields, String name, String store, Consumer<Finding> findings) {
        String word = fields.text(name, null);
        Statistic statistic = word == null ? null : Statistic.of(word);
        if (word != null && statistic == null) {
            findings.accept(unknown(word, fields, name, "statistic", store));
        }
        return statistic;
    }

    private static Finding unknown(String word, Fields fields, String name, String what, String store) {
        return Finding.warning(
                "unknown-value",
                "\"" + (word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…") + "\" is no " + what
                        + " that this version knows; taken for unknown.",
                store,
                fields.node(name).where());
    }

    /** The constant whose lower-case name is that word, or null. */
    static <E extends Enum<E>> E of(E[] constants, String word) {
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        return null;
    }
}
