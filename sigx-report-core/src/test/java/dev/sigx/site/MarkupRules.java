package dev.sigx.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for each page by itself: structure, and nothing that dies under a strict viewer or from disk. */
final class MarkupRules {
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "ping", "background");
    private static final Set<String> FORBIDDEN =
            Set.of("style", "iframe", "object", "embed", "base", "form", "template", "foreignobject", "animate", "set");
    private static final Set<String> NOTE_ELEMENTS = Set.of(
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
    private static final int LONGEST_PATH = 120;

    private MarkupRules() {}

    static List<String> faults(String path, String html) {
        List<String> faults = new ArrayList<>();
        if (!path.matches("[\\x21-\\x7e]+") || path.length() > LONGEST_PATH) {
            faults.add("the path is not short ASCII");
        }
        if (!html.startsWith("<!DOCTYPE html>")) {
            faults.add("no document type at the very beginning");
        }
        Document page = Jsoup.parse(html);
        structure(page, faults);
        tables(page, faults);
        for (Element element : page.getAllElements()) {
            element(element, faults);
        }
        return faults.stream().map(fault -> path + ": " + fault).toList();
    }

    private static void structure(Document page, List<String> faults) {
        if (page.title().isBlank()) {
            faults.add("no title");
        }
        if (page.select("h1").size() != 1) {
            faults.add(page.select("h1").size() + " h1");
        }
        if (page.select("main").size() != 1 || page.select("html[lang]").isEmpty()) {
            faults.add("no single main, or no language");
        }
        if (page.select("head > meta[http-equiv=Content-Security-Policy]").size() != 1) {
            faults.add("no content security policy");
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id()) || element.id().isBlank()) {
                faults.add("the id \"" + element.id() + "\" is not unique");
            }
        }
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            if (next > level + 1 && heading.closest(".prose") == null) {
                faults.add("the heading \"" + heading.text() + "\" skips a level");
            }
            level = next;
        }
    }

    private static void tables(Document page, List<String> faults) {
        for (Element table : page.select("table")) {
            if (table.closest(".prose") != null) {
                continue;
            }
            if (table.select("> caption").text().isBlank()) {
                faults.add("a table without a caption");
            }
            for (Element head : table.select("th")) {
                if (!Set.of("col", "row").contains(head.attr("scope"))) {
                    faults.add("a table header without a scope: " + head.text());
                }
            }
            int columns = table.select("> thead > tr > th").size();
            for (Element row : table.select("> tbody > tr")) {
                if (row.childrenSize() != columns) {
                    faults.add("a row of " + row.childrenSize() + " cells in a table of " + columns + " columns");
                }
            }
        }
    }

    private static void element(Element element, List<String> faults) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        if (FORBIDDEN.contains(tag)) {
            faults.add("<" + tag + ">");
        }
        if (tag.equals("script") && (!element.hasAttr("src") || !element.data().isBlank())) {
            faults.add("inline script");
        }
        if (tag.equals("img") && !element.hasAttr("alt")) {
            faults.add("an image without a text");
        }
        boolean note = element.parents().stream().anyMatch(parent -> parent.hasClass("prose"));
        if (note && !NOTE_ELEMENTS.contains(tag)) {
            faults.add("<" + tag + "> in a note");
        }
        for (Attribute attribute : element.attributes()) {
            attribute(attribute, note, faults);
        }
    }

    private static void attribute(Attribute attribute, boolean note, List<String> faults) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z][a-z0-9:-]*")) {
            faults.add("an attribute named " + name);
        }
        if (name.equals("style") || name.startsWith("on") || name.equals("integrity") || name.equals("target")) {
            faults.add("the attribute " + name);
        }
        if (note && !Set.of("href", "rel", "dir").contains(name)) {
            faults.add("the attribute " + name + " in a note");
        }
        if (ADDRESSES.contains(name)) {
            String scheme = scheme(attribute.getValue());
            boolean allowed = scheme.isEmpty()
                    || note && Set.of("http", "https", "mailto").contains(scheme);
            if (!allowed || attribute.getValue().startsWith("/")) {
                faults.add("the address " + attribute.getValue());
            }
        }
    }

    /** As a browser sees it, which skips controls and blanks. */
    private static String scheme(String address) {
        String bare = address.replaceAll("[\\x00-\\x20]", "");
        int colon = bare.indexOf(':');
        return colon > 0 && bare.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                ? bare.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
    }
}
