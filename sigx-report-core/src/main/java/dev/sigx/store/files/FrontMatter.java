package dev.sigx.store.files;

/**
 * A Markdown file taken apart at its fences of three dashes.
 *
 * @param yaml between the fences, with an empty line in place of the first fence so that lines count from the top of
 *     the file
 * @param body after the second fence, lines ended by LF whatever the file has, no blank lines around
 */
record FrontMatter(String yaml, String body) {
    private static final String FENCE = "---";

    /** Whether the first line is a fence. */
    static boolean opens(String text) {
        return isFence(text, 0, lineEnd(text, 0));
    }

    /** The parts of a text that {@link #opens}, or null where the second fence is missing. */
    static FrontMatter split(String text) {
        int start = nextLine(text, lineEnd(text, 0));
        for (int line = start; line < text.length(); ) {
            int end = lineEnd(text, line);
            if (isFence(text, line, end)) {
                return new FrontMatter("\n" + text.substring(start, line), body(text, nextLine(text, end)));
            }
            line = nextLine(text, end);
        }
        return null;
    }

    private static String body(String text, int from) {
        String body =
                text.substring(from).replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        int start = 0;
        for (int i = 0; i < body.length() && Character.isWhitespace(body.charAt(i)); i++) {
            if (body.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return body.substring(start);
    }

    private static boolean isFence(String text, int start, int end) {
        return text.startsWith(FENCE, start)
                && text.substring(start + FENCE.length(), Math.max(end, start + FENCE.length()))
                        .isBlank();
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static int nextLine(String text, int end) {
        if (end < text.length() && text.startsWith("\r\n", end)) {
            return end + 2;
        }
        return Math.min(text.length(), end + 1);
    }
}
