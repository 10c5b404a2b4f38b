package dev.sigx.render;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Notes in Markdown to HTML that cannot do harm. The parser alone is no protection: raw HTML is escaped, the result is
 * sanitised against an allow-list, input is bounded, and nesting that would overflow or stall the parser ends as plain
 * preformatted text. Text without any Markdown in it never loads the parser.
 */
final class Markdown {
    private static final int MOST_CHARACTERS = 64 << 10;
    private static final int LONGEST_RUN_OF_MARKS = 40;
    private static final int MOST_MARKS = 4000;
    private static final int MOST_LEVELS = 20;
    private static final long MOST_PROCESSOR_SECONDS = 10;
    private static final long STACK_BYTES = 16 << 20;
    private static final Pattern SIGNS =
            Pattern.compile("[*_`#<>\\[\\]|~&\\\\]|^ {4}|^\\t|^[-+=]|^\\d+[.)]|\\n[-+= \\t]|\\n\\d");

    private Markdown() {}

    /** Markup of the text; an empty text gives empty markup. */
    static Markup render(String text) {
        String visible = VisibleText.of(text).strip().replace("\r\n", "\n");
        if (visible.isEmpty()) {
            return new Markup("");
        }
        if (visible.length() > MOST_CHARACTERS || hasLongRun(visible) || nestsDeeply(visible)) {
            return preformatted(visible);
        }
        return SIGNS.matcher(visible).find() ? guarded(visible) : paragraphs(visible);
    }

    private static Markup paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\n+")) {
            html.append("<p dir=\"auto\">").append(escape(paragraph)).append("</p>\n");
        }
        return new Markup(html.toString());
    }

    private static Markup preformatted(String text) {
        return new Markup("<pre dir=\"auto\">" + escape(text) + "</pre>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Long runs of one mark, and deep indentation, are what makes the parser recurse or backtrack. */
    private static boolean hasLongRun(String text) {
        int run = 0;
        char last = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean mark = "*_`>[]()!~<&\\".indexOf(unit) >= 0;
            marks += mark ? 1 : 0;
            run = unit == last ? run + 1 : 1;
            last = unit;
            if ((run > LONGEST_RUN_OF_MARKS && (mark || unit == ' ')) || marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    /** Lists and quotations inside each other: the sanitiser drops what lies deeper than a browser would show. */
    private static boolean nestsDeeply(String text) {
        int markers = 0;
        boolean leading = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                markers = 0;
                leading = true;
            } else if (leading && "-+*>".indexOf(unit) >= 0) {
                markers++;
            } else if (unit != ' ' && unit != '\t' && !(leading && (Character.isDigit(unit) || unit == '.'))) {
                leading = false;
            }
            if (markers > MOST_LEVELS) {
                return true;
            }
        }
        return false;
    }

    private static Markup guarded(String text) {
        FutureTask<String> task = new FutureTask<>(() -> Parsed.html(text));
        Thread thread = new Thread(null, task, "sigx-markdown", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Markup(await(task, thread));
        } catch (ExecutionException | TimeoutException unparseable) {
            return preformatted(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return preformatted(text);
        }
    }

    /** Counts the time of the processor and not that of the clock: a busy machine must not change what a page says. */
    private static String await(FutureTask<String> task, Thread thread)
            throws ExecutionException, InterruptedException, TimeoutException {
        while (true) {
            try {
                return task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
                if (used > TimeUnit.SECONDS.toNanos(MOST_PROCESSOR_SECONDS)) {
                    throw late;
                }
            }
        }
    }

    /** Loaded only when a note holds Markdown. */
    private static final class Parsed {
        private static final MutableDataSet OPTIONS = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(HtmlRenderer.ESCAPE_HTML, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false);
        private static final Parser PARSER = Parser.builder(OPTIONS).build();
        private static final HtmlRenderer RENDERER =
                HtmlRenderer.builder(OPTIONS).build();
        private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "br",
                        "em",
                        "strong",
                        "code",
                        "pre",
                        "blockquote",
                        "ul",
                        "ol",
                        "li",
                        "hr",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "del",
                        "a")
                // A note's headings must not disturb the outline of the page that shows it.
                .allowElements((name, attributes) -> "h4", "h1", "h2", "h3", "h4", "h5", "h6")
                .allowUrlProtocols("https", "http", "mailto")
                .allowAttributes("href")
                .onElements("a")
                .requireRelsOnLinks("noreferrer", "nofollow")
                .toFactory();

        static String html(String text) {
            return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
        }
    }
}
