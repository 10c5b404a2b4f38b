package dev.sigx.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * Renders page records. No template can print unescaped text: the escaping policy is forced (which holds only for names
 * that do not end in {@code .ftlh}), nothing can be instantiated, and the only markup is {@link Markup}, which this
 * package alone can make. Numbers reach templates as text made by {@link Numbers}; what is left prints without grouping.
 */
final class Templates {
    private static final String PARTS = "parts/parts.ftl";
    private static final String LAYOUT = "parts/layout.ftl";

    /** Parts by the name under which every template has them. */
    private static final Map<String, String> IMPORTED = Map.of(
            "p", PARTS,
            "layout", LAYOUT,
            "saved", "parts/saved.ftl",
            "compared", "parts/compared.ftl",
            "found", "parts/found.ftl",
            "decided", "parts/decided.ftl",
            "exported", "parts/exported.ftl");

    private static final List<String> OF_EVERY_SITE = List.of(
            PARTS,
            LAYOUT,
            "run.ftl",
            "project.ftl",
            "decisions.ftl",
            "findings.ftl",
            "exports.ftl",
            "glossary.ftl",
            "compare.ftl",
            "overview.ftl");

    private final Configuration configuration;

    static {
        withoutLog();
    }

    /** What goes wrong in a template ends as an exception; setting up a log costs start-up time. */
    @SuppressWarnings("deprecation") // The other way is a system property, which would speak for the whole process.
    private static void withoutLog() {
        try {
            Logger.selectLoggerLibrary(Logger.LIBRARY_NONE);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no logger needs no class", e);
        }
    }

    private Templates() {
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new PackedTemplates());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setWhitespaceStripping(true);
        configuration.setObjectWrapper(new PageWrapper());
        // Parsed and run when a page first uses them, which many never do.
        configuration.setLazyAutoImports(true);
        configuration.setAutoImports(IMPORTED);
    }

    /** That parse each template when it is asked for. */
    static Templates unparsed() {
        return new Templates();
    }

    /** With those parsed that every site needs; parsed together, so that no two threads parse the same one. */
    static Templates parsed() throws IOException {
        Templates templates = new Templates();
        for (String name : OF_EVERY_SITE) {
            templates.configuration.getTemplate(name);
        }
        return templates;
    }

    /**
     * @param name of the template without its ending
     * @param page a page record
     */
    void render(String name, Object page, Writer out) throws IOException {
        try {
            configuration.getTemplate(name + ".ftl").process(page, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    "template " + e.getTemplateSourceName() + ", line " + e.getLineNumber() + ": "
                            + e.getMessageWithoutStackTop(),
                    e);
        }
    }

    /**
     * Shows templates what pages are made of and nothing else. Every string passes through {@link VisibleText}, so that
     * no page has to remember to.
     */
    private static final class PageWrapper implements ObjectWrapper {
        @Override
        public TemplateModel wrap(Object object) throws TemplateModelException {
            if (object instanceof String text) {
                return new SimpleScalar(VisibleText.of(text));
            }
            if (object instanceof Record page) {
                return new RecordModel(page, this);
            }
            if (object instanceof List<?> list) {
                return new SimpleSequence(list, this);
            }
            if (object instanceof Number number) {
                return new SimpleNumber(number);
            }
            if (object instanceof Boolean on) {
                return on ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            }
            if (object instanceof Markup markup) {
                return markup.model();
            }
            if (object == null || object instanceof TemplateModel) {
                return (TemplateModel) object;
            }
            throw new TemplateModelException("no template may see a " + object.getClass());
        }
    }
}
