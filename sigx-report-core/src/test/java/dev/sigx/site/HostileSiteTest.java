package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Whatever a store says, a page holds the same elements as with harmless words; only its text differs. */
class HostileSiteTest {
    @Test
    void hasTheSamePagesAsItsBenignTwin() {
        for (String folder : List.of("runs", "projects", "scenarios", "decisions")) {
            assertThat(BuiltSite.HOSTILE.pages(folder)).hasSameSizeAs(BuiltSite.BENIGN.pages(folder));
        }
        assertThat(BuiltSite.HOSTILE.pages()).hasSameSizeAs(BuiltSite.BENIGN.pages());
    }

    @Test
    void everyPageHasTheShapeOfItsBenignTwin() {
        List<String> hostile = BuiltSite.HOSTILE.pages();
        List<String> benign = BuiltSite.BENIGN.pages();
        for (int i = 0; i < hostile.size(); i++) {
            assertThat(PageShape.firstDifference(
                            BuiltSite.HOSTILE.page(hostile.get(i)), BuiltSite.BENIGN.page(benign.get(i))))
                    .as(hostile.get(i) + " against " + benign.get(i))
                    .isEmpty();
        }
    }

    @Test
    void everyPhraseIsReadableOnSomePage() {
        StringBuilder all = new StringBuilder();
        for (String page : BuiltSite.HOSTILE.pages()) {
            all.append(squeezed(BuiltSite.HOSTILE.page(page).text())).append('\n');
        }
        String read = all.toString();
        assertThat(Phrases.HOSTILE.stream()
                        .filter(HostileSiteTest::isShownAsItIs)
                        .toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(phrase -> assertThat(read).contains(squeezed(phrase)));
    }

    @Test
    void nothingInvisibleReachesAPage() {
        for (String page : BuiltSite.HOSTILE.pages()) {
            String html = SiteFiles.text(BuiltSite.HOSTILE.folder(), page);
            assertThat(html.codePoints().filter(HostileSiteTest::isInvisible).mapToObj(Integer::toHexString))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void aTemplateThatForgetsToEscapeIsNoticed() {
        Document benign = Jsoup.parse("<p class='x'>plain words 1</p>");
        List<String> unnoticed = new ArrayList<>();
        for (String phrase : Phrases.HOSTILE) {
            boolean markup = phrase.contains("<") && phrase.matches("(?s).*<[a-zA-Z/!?].*");
            String escaped = Jsoup.parse("<p class='x'>" + new TextNode(phrase).outerHtml() + "</p>")
                    .outerHtml();
            assertThat(PageShape.of(Jsoup.parse(escaped))).isEqualTo(PageShape.of(benign));
            Document raw = Jsoup.parse("<p class='x'>" + phrase + "</p>");
            if (markup && PageShape.of(raw).equals(PageShape.of(benign)) && comments(raw) == 0) {
                unnoticed.add(phrase);
            }
        }
        assertThat(unnoticed).as("stray end tags alone change no element").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anAttributeThatBreaksOutIsNoticed() {
        assertThat(PageShape.of(Jsoup.parse("<p title='' onmouseover='alert(3)' x=''>x</p>")))
                .isNotEqualTo(PageShape.of(Jsoup.parse("<p title='plain'>x</p>")));
    }

    private static long comments(Element element) {
        return element.nodeStream(org.jsoup.nodes.Comment.class).count();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static boolean isShownAsItIs(String phrase) {
        return phrase.length() < 300 && phrase.codePoints().noneMatch(point -> isInvisible(point) || point == '\r');
    }

    private static boolean isInvisible(int point) {
        return point < ' ' && point != '\n' && point != '\r' && point != '\t'
                || point >= 0x7f && point <= 0x9f
                || point >= 0x200b && point <= 0x200f
                || point >= 0x2028 && point <= 0x202e
                || point >= 0x2060 && point <= 0x206f
                || point >= 0xd800 && point <= 0xdfff
                || point == 0xfeff
                || (point & 0xfffe) == 0xfffe;
    }
}
