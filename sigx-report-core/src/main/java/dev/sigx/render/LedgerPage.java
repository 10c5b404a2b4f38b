package dev.sigx.render;

import dev.sigx.model.CodePoints;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger, whole or one category or status of it.
 *
 * @param view what is shown: empty for all, else {@code category} or {@code status}
 * @param value the category or status shown
 * @param categories links to the views of each category
 * @param statuses links to the views of each status
 * @param rows decisions, newest first
 * @param total decisions in the whole ledger
 */
public record LedgerPage(
        Frame frame,
        String view,
        String value,
        List<Choice> categories,
        List<Choice> statuses,
        List<DecisionRow> rows,
        int total) {

    public record Choice(String name, String href, int count, boolean current) {}

    /** The whole ledger first, then one page per category and per status. */
    static Map<String, LedgerPage> all(Site site) {
        Report report = site.report();
        Map<String, LedgerPage> pages = new LinkedHashMap<>();
        pages.put(Links.DECISIONS, page(site, Links.DECISIONS, "", "", report.decisions()));
        by(report, true).forEach((category, decisions) -> {
            String path = Links.decisionsOfCategory(category);
            pages.put(path, page(site, path, "category", category, decisions));
        });
        by(report, false).forEach((status, decisions) -> {
            String path = Links.decisionsOfStatus(status);
            pages.put(path, page(site, path, "status", status, decisions));
        });
        return pages;
    }

    private static Map<String, List<DecisionReport>> by(Report report, boolean category) {
        Map<String, List<DecisionReport>> groups = new TreeMap<>(CodePoints.ORDER);
        for (DecisionReport decision : report.decisions()) {
            String value = category
                    ? decision.decision().category()
                    : decision.decision().status();
            if (!value.isEmpty()) {
                groups.computeIfAbsent(value, added -> new ArrayList<>()).add(decision);
            }
        }
        return groups;
    }

    private static LedgerPage page(Site site, String path, String view, String value, List<DecisionReport> decisions) {
        String root = Links.root(path);
        List<Choice> categories = new ArrayList<>();
        by(site.report(), true)
                .forEach((name, group) -> categories.add(new Choice(
                        name,
                        root + Links.decisionsOfCategory(name),
                        group.size(),
                        view.equals("category") && name.equals(value))));
        List<Choice> statuses = new ArrayList<>();
        by(site.report(), false)
                .forEach((name, group) -> statuses.add(new Choice(
                        name,
                        root + Links.decisionsOfStatus(name),
                        group.size(),
                        view.equals("status") && name.equals(value))));
        return new LedgerPage(
                site.frame(path, value.isEmpty() ? "Decision ledger" : "Decisions: " + value, "decisions"),
                view,
                value,
                categories,
                statuses,
                decisions.stream()
                        .map(decision -> DecisionRow.of(site, decision, root))
                        .toList(),
                site.report().decisions().size());
    }
}
