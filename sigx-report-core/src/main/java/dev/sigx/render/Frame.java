package dev.sigx.render;

/**
 * What every page has around its content.
 *
 * @param site title of the site
 * @param title of the page
 * @param root what leads back to the top of the site: empty or {@code ../}
 * @param section which entry of the navigation is current: {@code overview}, {@code compare}, {@code decisions},
 *     {@code changes}, {@code releases}, {@code findings}, {@code exports}, {@code glossary}, or empty
 * @param changes whether there is a page of what changed since the previous release
 * @param releases whether there is a page of all releases
 * @param asOf the instant that the report speaks of; empty where no input is dated
 * @param generator name and version of the tool
 */
public record Frame(
        String site,
        String title,
        String root,
        String section,
        boolean changes,
        boolean releases,
        String asOf,
        String generator) {
    /** Whether the page bears the title of the site itself. */
    public boolean namedAsSite() {
        return title.equals(site);
    }
}
