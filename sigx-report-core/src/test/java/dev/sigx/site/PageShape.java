package dev.sigx.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page with their attribute names and classes, without any text. Left out is what follows from the words
 * by design: the inside of notes, which are Markdown, and the marks of the word-by-word comparison of outputs.
 */
final class PageShape {
    private PageShape() {}

    static List<String> of(Document page) {
        Document copy = page.clone();
        copy.select(".prose > *").remove();
        copy.select("table.outputs td ins, table.outputs td del").remove();
        List<String> lines = new ArrayList<>();
        append(copy, 0, lines);
        return lines;
    }

    /** Where the shapes of two pages part, with what stands before; empty where they are equal. */
    static String firstDifference(Document left, Document right) {
        List<String> one = of(left);
        List<String> other = of(right);
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        return at == one.size() && at == other.size()
                ? ""
                : "after " + one.subList(Math.max(0, at - 6), at) + " stands "
                        + (at < one.size() ? one.get(at) : "nothing") + ", not "
                        + (at < other.size() ? other.get(at) : "nothing");
    }

    private static void append(Element element, int depth, List<String> lines) {
        List<String> names = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .sorted()
                .toList();
        lines.add(" ".repeat(depth) + element.tagName() + names + " " + element.className());
        for (Element child : element.children()) {
            append(child, depth + 1, lines);
        }
    }
}
