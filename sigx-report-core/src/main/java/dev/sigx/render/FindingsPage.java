package dev.sigx.render;

import dev.sigx.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong or doubtful in the data, by kind, worst first.
 *
 * @param groups one per code
 * @param total how many findings there are
 */
public record FindingsPage(Frame frame, List<Group> groups, int total) {
    private static final int MOST_PER_GROUP = 50;

    /**
     * @param anchor id of its heading
     * @param rows the first of them
     * @param more how many there are beside them
     */
    public record Group(
            Words.Badge severity, String code, String anchor, int count, List<FindingView> rows, int more) {}

    static FindingsPage of(Site site) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        for (Finding finding : site.report().findings()) {
            byCode.computeIfAbsent(finding.severity() + finding.code(), added -> new ArrayList<>())
                    .add(finding);
        }
        List<Group> groups = new ArrayList<>();
        byCode.forEach((key, findings) -> groups.add(new Group(
                Words.severity(findings.get(0).severity()),
                findings.get(0).code(),
                Links.findingAnchor(findings.get(0)),
                findings.size(),
                findings.stream()
                        .limit(MOST_PER_GROUP)
                        .map(finding -> FindingView.of(site, finding, ""))
                        .toList(),
                Math.max(0, findings.size() - MOST_PER_GROUP))));
        return new FindingsPage(
                site.frame(Links.FINDINGS, "Findings", "findings"),
                groups,
                site.report().findings().size());
    }
}
