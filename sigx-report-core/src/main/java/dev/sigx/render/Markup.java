package dev.sigx.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/**
 * HTML that may be printed as it is. Only this package makes some: from sanitised Markdown, and from what templates have
 * printed already when the program was built.
 */
public final class Markup {
    private final String html;

    Markup(String html) {
        this.html = html;
    }

    TemplateHTMLOutputModel model() throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
