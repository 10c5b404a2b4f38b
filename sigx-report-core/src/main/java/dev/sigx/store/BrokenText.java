package dev.sigx.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Turns what a parser says of a broken document into words for its writer. */
public final class BrokenText {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*: *");

    /** Where a JSON parser believes that an object began, in words of its own about the source. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*");

    /** Where a YAML parser met a tab; its location is the line where that part begins, which may be an earlier one. */
    private static final Pattern TAB_PLACE = Pattern.compile(
            "^found character '\\\\t\\(TAB\\).*\\R in reader, line (\\d{1,9}), column", Pattern.MULTILINE);

    private BrokenText() {}

    /** The line of the problem, 0 where unknown. */
    public static int line(JacksonException broken) {
        int line = broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
        Matcher tab = TAB_PLACE.matcher(String.valueOf(broken.getOriginalMessage()));
        if (tab.find()) {
            line = Integer.parseInt(tab.group(1));
        }
        return line;
    }

    /**
     * What is wrong, in one line and without the names of classes. Of a YAML message the indented lines are left out:
     * they name places and quote the source.
     *
     * @param message of a parser, or null
     */
    public static String reason(String message) {
        String said = message == null ? "" : message;
        String line = said.lines()
                .filter(part -> !part.isBlank() && !Character.isWhitespace(part.charAt(0)))
                .collect(Collectors.joining(", "));
        return CLASS_NAME.matcher(START_MARKER.matcher(line).replaceAll("")).replaceAll("");
    }
}
