package dev.sigx.export;

/**
 * Makes text safe to be opened in a spreadsheet and brings it back. A text that begins with a character that could start
 * a formula, or with an apostrophe, gets one apostrophe in front; a reader takes exactly one leading apostrophe away.
 */
final class CsvText {
    private static final String TRIGGERS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    private CsvText() {}

    /** NUL, which many CSV readers refuse, becomes U+FFFD, as unpaired surrogates do when they are encoded. */
    static String guard(String text) {
        String readable = text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
        boolean guarded = !readable.isEmpty() && TRIGGERS.indexOf(readable.charAt(0)) >= 0;
        return guarded ? "'" + readable : readable;
    }

    static String unguard(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
