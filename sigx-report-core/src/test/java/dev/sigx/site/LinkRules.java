package dev.sigx.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Every link leads to a file of the site, and every fragment to an element of that page. */
final class LinkRules {
    private final Path folder;
    private final Set<String> files;
    private final Map<String, Set<String>> anchors = new HashMap<>();

    LinkRules(Path folder) {
        this.folder = folder;
        this.files = Set.copyOf(SiteFiles.in(folder));
    }

    /** Faults of all pages. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String file : files.stream().sorted().toList()) {
            if (file.endsWith(".html")) {
                page(file, faults);
            }
        }
        return faults;
    }

    private void page(String page, List<String> faults) {
        Document document = SiteFiles.page(folder, page);
        for (Element element : document.select("[href], [src], [srcset], [action], [poster], [data]")) {
            for (String name : List.of("href", "src", "srcset", "action", "poster", "data")) {
                if (element.hasAttr(name) && !isOutsideLinkOfNote(element)) {
                    String fault = fault(page, element.attr(name));
                    if (fault != null) {
                        faults.add(page + ": " + fault + ": " + element.attr(name));
                    }
                }
            }
        }
    }

    /** Only notes may lead out of the site: whoever wrote them said so. */
    private static boolean isOutsideLinkOfNote(Element element) {
        return element.closest(".prose") != null && element.attr("href").matches("(https?|mailto):.*");
    }

    private String fault(String page, String link) {
        URI target;
        try {
            target = new URI("site:///" + page).resolve(new URI(link));
        } catch (URISyntaxException e) {
            return "no address";
        }
        if (!"site".equals(target.getScheme()) || target.getAuthority() != null || link.startsWith("/")) {
            return "leads out of the site";
        }
        String path = target.getPath().substring(1);
        if (!files.contains(path)) {
            return "broken link";
        }
        String fragment = target.getFragment();
        if (fragment != null && fragment.contains("=")) {
            return view(fragment);
        }
        return fragment == null || anchors(path).contains(fragment) ? null : "broken fragment";
    }

    /** A fragment that opens a view names runs by their data files. */
    private String view(String fragment) {
        for (String part : fragment.split("&")) {
            for (String run :
                    part.startsWith("runs=") ? part.substring("runs=".length()).split(",") : new String[0]) {
                if (!files.contains("data/runs/" + run + ".js")) {
                    return "view of a run without data";
                }
            }
        }
        return null;
    }

    private Set<String> anchors(String page) {
        return anchors.computeIfAbsent(
                page,
                path -> SiteFiles.page(folder, path).select("[id]").stream()
                        .map(Element::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
