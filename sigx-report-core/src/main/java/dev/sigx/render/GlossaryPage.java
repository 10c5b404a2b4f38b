package dev.sigx.render;

import dev.sigx.model.Num;
import java.util.List;

/**
 * What the words mean.
 *
 * @param notableChange the threshold in use, in words
 * @param words what stands before it and after it, as {@link PreparedPages} has it
 */
public record GlossaryPage(Frame frame, String notableChange, List<Markup> words) {
    static GlossaryPage of(Site site) {
        return new GlossaryPage(
                site.frame(Links.GLOSSARY, "Glossary", "glossary"),
                Numbers.percent(Num.of(site.report().notableChange())).replace("+", ""),
                PreparedPages.glossary());
    }
}
