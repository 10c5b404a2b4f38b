package dev.sigx.export;

import dev.sigx.store.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two halves of a description: what a field is, and, from the first sentence that begins with {@code Null:},
 * {@code Empty:} or {@code Absent:}, what it means that there is nothing.
 */
record Described(String meaning, String absence) {
    private static final Pattern ABSENCE = Pattern.compile("(?:^|(?<=\\.) )(?=(?:Null|Empty|Absent|Null or absent): )");

    /**
     * The halves of a field's description.
     *
     * @param part the description of the part that the field holds, whose second half stands in for a missing one
     */
    static Described of(Node field, String part) {
        Described own = of(
                field.field("description") == null
                        ? ""
                        : field.field("description").text());
        return own.absence.isEmpty() ? new Described(own.meaning, of(part).absence) : own;
    }

    static Described of(String description) {
        Matcher at = ABSENCE.matcher(description);
        return at.find()
                ? new Described(description.substring(0, at.start()), description.substring(at.end()))
                : new Described(description, "");
    }
}
