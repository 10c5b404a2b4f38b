package dev.sigx.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One page of each kind and of each state that looks different, where looking at all of them would take too long. */
final class PageKinds {
    private PageKinds() {}

    /** A page of a site. */
    record Sample(BuiltSite site, String page) {
        @Override
        public String toString() {
            return site + " " + page;
        }
    }

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (String page : List.of("index", "compare", "decisions", "findings", "exports", "glossary")) {
            samples.add(new Sample(BuiltSite.NEURO_LINGUA, page + ".html"));
        }
        samples.add(new Sample(BuiltSite.NEURO_LINGUA, "schema/export.html"));
        samples.add(new Sample(BuiltSite.NEURO_LINGUA, "schema/scenario.html"));
        BuiltSite real = BuiltSite.NEURO_LINGUA;
        BuiltSite.NEURO_LINGUA.pages("projects").stream().limit(2).forEach(page -> samples.add(new Sample(real, page)));
        samples.add(holding(real, "projects", "[\\u0590-\\u05ff]"));
        samples.add(holding(real, "runs", "class=\"chart\""));
        samples.add(holding(real, "runs", "never finished"));
        samples.add(holding(real, "scenarios", "Not comparable"));
        samples.add(holding(real, "scenarios", "class=\"outputs\""));
        samples.add(holding(real, "decisions", "What was looked at"));
        samples.add(new Sample(
                real,
                real.pages("decisions").stream()
                        .filter(page -> page.startsWith("decisions/category-"))
                        .findFirst()
                        .orElseThrow()));
        samples.add(new Sample(BuiltSite.RELEASES, "changes.html"));
        samples.add(new Sample(BuiltSite.RELEASES, "releases.html"));
        samples.add(new Sample(BuiltSite.EMPTY, "index.html"));
        samples.add(new Sample(BuiltSite.EMPTY, "decisions.html"));
        samples.add(new Sample(BuiltSite.EMPTY, "compare.html"));
        samples.add(
                new Sample(BuiltSite.ONE_RUN, BuiltSite.ONE_RUN.pages("runs").get(0)));
        samples.add(new Sample(
                BuiltSite.ONE_RUN, BuiltSite.ONE_RUN.pages("projects").get(0)));
        return samples.stream().distinct().toList();
    }

    private static Sample holding(BuiltSite site, String folder, String pattern) {
        return site.pages(folder).stream()
                .filter(page -> Pattern.compile(pattern)
                        .matcher(SiteFiles.text(site.folder(), page))
                        .find())
                .map(page -> new Sample(site, page))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page in " + folder + " holds " + pattern));
    }
}
