package dev.sigx.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/**
 * HTML that may be printed as it is. Only this package makes some: from sanitised Markdown, from what templates have printed
 * already when the program was built, and from numbers, whose parts are escaped as in a template.
 */
public final class Markup {
    private final String html;

    Markup(String html) {
        this.html = html;
    }

    /** Text as every template would print it. */
    static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(VisibleText.of(text));
    }

    TemplateHTMLOutputModel model() throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
