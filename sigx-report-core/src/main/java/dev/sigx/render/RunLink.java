package dev.sigx.render;

import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run as it is named on other pages.
 *
 * @param href from the page that shows it
 * @param title what people call it
 * @param id as the store has it
 * @param store id of the store
 * @param project name of its project, may be empty
 * @param status how far it got
 * @param created day, may be empty
 * @param tone index of its colour on the page
 */
public record RunLink(
        String href,
        String title,
        String id,
        String store,
        String project,
        Words.Badge status,
        String created,
        int tone) {

    /** The same with the store in the title, for places where another run has the same name. */
    RunLink withStore() {
        return new RunLink(href, title + " (" + store + ")", id, store, project, status, created, tone);
    }

    /** Links of runs that stand side by side, told apart where their names are equal. */
    static List<RunLink> sideBySide(Site site, List<RunRow> runs, String root) {
        Map<String, Set<RunKey>> named = new HashMap<>();
        for (RunRow run : runs) {
            named.computeIfAbsent(run.title(), title -> new HashSet<>()).add(run.key());
        }
        List<RunLink> links = new ArrayList<>();
        for (RunRow run : runs) {
            RunLink link = of(site, run, root, links.size());
            links.add(named.get(run.title()).size() > 1 ? link.withStore() : link);
        }
        return links;
    }

    static RunLink of(Site site, RunRow run, String root, int tone) {
        return new RunLink(
                root + Links.run(run.key()),
                Words.title(run.title()),
                Words.title(run.key().id()),
                run.key().store(),
                site.projectName(run),
                Words.status(run.status()),
                Words.day(run.createdAt()),
                tone);
    }
}
