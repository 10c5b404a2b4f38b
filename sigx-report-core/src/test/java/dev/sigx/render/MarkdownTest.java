package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static String html(String markdown) {
        return Markdown.render(markdown).toString();
    }

    @Test
    void rendersWhatNotesUse() {
        assertThat(html("**bold** and `code`"))
                .contains("<strong>bold</strong>")
                .contains("<code>code</code>");
        assertThat(html("- one\n- two")).contains("<li>one</li>");
        assertThat(html("|a|b|\n|-|-:|\n|1|2|")).contains("<table>", "<td>1</td>");
        assertThat(html("[text](https://example.org/a)")).contains("href=\"https://example.org/a\"");
        assertThat(html("")).isEmpty();
    }

    @Test
    void makesParagraphsOfTextWithoutMarkdown() {
        assertThat(html("First.\n\nSecond, with a quote: it's fine.")).contains("<p dir=\"auto\">First.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[d](javascript:alert(1))",
                "[d](&#106;avascript:alert(1))",
                "[d](JaVaScRiPt&colon;alert(1))",
                "[d](\u0001javascript:alert(1))",
                "![i](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![i](https://example.org/track.png)",
                "<svg onload=alert(1)>",
                "<javascript:alert(1)>",
                "[d]: javascript:alert(1)\n\n[d]",
                "`<script>`<script>alert(1)</script>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](vbscript:msgbox(1) \"title\\\" onmouseover=\\\"alert(1)\")",
                "<style>*{display:none}</style>",
                "<iframe src=javascript:alert(1)></iframe>"
            })
    void letsNothingActiveThrough(String hostile) {
        List<String> allowed = List.of(
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
                "a",
                "h4");
        for (Element element : Jsoup.parseBodyFragment(html(hostile)).body().getAllElements()) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(allowed).contains(element.normalName());
            element.attributes().forEach(attribute -> {
                assertThat(List.of("href", "rel", "dir")).contains(attribute.getKey());
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(?i)(https?|mailto):.*");
                }
            });
        }
    }

    static List<String> pathological() {
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < 300; length++) {
            ticks.append("`".repeat(length)).append(' ');
        }
        return List.of(
                ">".repeat(1000),
                "*".repeat(3000) + "a" + "*".repeat(3000),
                "[a](" + "b".repeat(10) + " \"" + "c".repeat(3000) + "\")",
                ticks.toString(),
                "- ".repeat(1000) + "deep",
                "[".repeat(5000),
                "a".repeat(1_000_000),
                "*a ".repeat(5000),
                "<".repeat(3000));
    }

    @ParameterizedTest
    @MethodSource("pathological")
    void losesNoTextToInputThatWouldStallTheParser(String text) {
        String shown = Jsoup.parseBodyFragment(html(text)).text();
        assertThat(shown).isNotEmpty();
    }
}
