package dev.sigx.render;

import dev.sigx.model.Num;

/**
 * What the words mean.
 *
 * @param notableChange the threshold in use, in words
 */
public record GlossaryPage(Frame frame, String notableChange) {
    static GlossaryPage of(Site site) {
        return new GlossaryPage(
                site.frame(Links.GLOSSARY, "Glossary", "glossary"),
                Numbers.percent(Num.of(site.report().notableChange())).replace("+", ""));
    }
}
