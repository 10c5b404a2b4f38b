package dev.sigx.render;

/**
 * A number as a reader sees it. The two halves stand apart so that a column can be aligned on the decimal point.
 *
 * @param integer sign and digits before the point, or a word such as {@code missing}
 * @param fraction the point and the digits after it, may be empty
 * @param unit what follows the number, may be empty
 * @param exact the exact value with its unit, for the title; empty where nothing was rounded
 * @param finite whether it is an ordinary number
 */
public record Shown(String integer, String fraction, String unit, String exact, boolean finite) {
    static final Shown MISSING = new Shown("–", "", "", "no value", false);

    /** The whole as one text. */
    public String text() {
        return integer + fraction + (unit.isEmpty() ? "" : " " + unit);
    }

    /**
     * The digits with their unit, the fraction apart for alignment. Put together here and not in a template: a page has
     * hundreds.
     */
    public Markup digits() {
        StringBuilder html = new StringBuilder(Markup.escaped(integer));
        if (!fraction.isEmpty()) {
            html.append("<i>").append(Markup.escaped(fraction)).append("</i>");
        }
        if (!unit.isEmpty()) {
            html.append(" <span class=\"unit\">").append(Markup.escaped(unit)).append("</span>");
        }
        return new Markup(html.toString());
    }

    /** How many characters stand after the integer part, which a column reserves for all its cells. */
    public int tail() {
        return fraction.length();
    }
}
