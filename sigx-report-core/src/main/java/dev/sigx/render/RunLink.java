package dev.sigx.render;

import dev.sigx.model.RunRow;

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
