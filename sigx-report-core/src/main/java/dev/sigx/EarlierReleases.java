package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.changes.HistoryBuilder;
import dev.sigx.changes.Past;
import dev.sigx.changes.ReleaseChanges;
import dev.sigx.changes.ReleaseHistory;
import dev.sigx.changes.ReleaseOrder;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a report with the releases before it. Two archives are open at a time at most, and one that cannot be used is a
 * finding.
 */
final class EarlierReleases {
    private static final String CODE = "unusable-archive";

    private final EarlierArchives asked;
    private final ReleaseFolder folder;
    private final Report report;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();

    private EarlierReleases(EarlierArchives asked, ReleaseFolder folder, Report report, Progress progress) {
        this.asked = asked;
        this.folder = folder;
        this.report = report;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param past what the report says of it
     * @param findings archives that could not be used, and links
     */
    record Found(Past past, List<Finding> findings) {}

    /** @param folder what {@code asked.releases()} holds */
    static Found read(EarlierArchives asked, ReleaseFolder folder, Report report, Progress progress)
            throws ReportException {
        if (asked.isEmpty()) {
            return new Found(Past.NONE, List.of());
        }
        EarlierReleases releases = new EarlierReleases(asked, folder, report, progress);
        ReleaseChanges changes = null;
        ReleaseHistory history = null;
        if (asked.releases() != null) {
            releases.findings.addAll(LeftOutFindings.ofReleases(folder.leftOut()));
            HistoryBuilder builder = new HistoryBuilder();
            changes = releases.walk(builder);
            history = builder.build();
        }
        if (asked.previous() != null) {
            changes = releases.sincePrevious();
        }
        return new Found(new Past(changes, history), releases.findings);
    }

    private ReleaseChanges sincePrevious() throws ReportException {
        try (ArchivedReport previous = usable(asked.previous())) {
            return previous == null ? null : since(previous);
        }
    }

    private ReleaseChanges since(ArchivedReport previous) throws ReportException {
        progress.at("comparing with " + previous.name(), report.runs().size());
        return ReleaseChanges.between(previous.name(), previous.report(), "", report);
    }

    /** Hands all releases of the folder and then the report itself to the builder; gives the changes of the last step. */
    private ReleaseChanges walk(HistoryBuilder builder) throws ReportException {
        ArchivedReport last = null;
        try {
            for (Path archive : inOrder()) {
                ArchivedReport next = usable(archive);
                if (next != null) {
                    ArchivedReport before = last;
                    last = next;
                    try (before) {
                        add(builder, before, next);
                    }
                }
            }
            if (last == null) {
                builder.first("", report);
                return null;
            }
            ReleaseChanges changes = since(last);
            builder.next(report, changes);
            return changes;
        } finally {
            close(last);
        }
    }

    private static void add(HistoryBuilder builder, ArchivedReport last, ArchivedReport next) throws ReportException {
        if (last == null) {
            builder.first(next.name(), next.report());
        } else {
            builder.next(next.report(), ReleaseChanges.between(last.name(), last.report(), next.name(), next.report()));
        }
    }

    private static void close(ArchivedReport archive) throws ReportException {
        if (archive != null) {
            archive.close();
        }
    }

    /** An archive whose report can be made, or null and a finding. */
    private ArchivedReport usable(Path archive) throws ReportException {
        ArchivedReport opened = null;
        try {
            opened = ArchivedReport.open(archive, progress);
            opened.report();
            ArchivedReport usable = opened;
            opened = null;
            return usable;
        } catch (ReportException e) {
            unusable(archive, e);
            return null;
        } finally {
            close(opened);
        }
    }

    /** @throws ReportException where it is the machine that fails */
    private void unusable(Path archive, ReportException e) throws ReportException {
        if (e.kind() == Kind.MACHINE) {
            throw e;
        }
        String file = archive.getFileName().toString();
        String said = Printable.of(e.getMessage().replace(archive.toString(), file));
        Finding finding =
                Finding.error(CODE, "An earlier release was left out: " + said + ".", "", SourceLocation.of(file));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private record Named(Path archive, String name, Instant asOf) {}

    /** The archives of the folder that can be used, the oldest release first. */
    private List<Path> inOrder() throws ReportException {
        List<Named> named = new ArrayList<>();
        boolean versions = true;
        for (Path archive : folder.archives()) {
            String name = name(archive);
            if (name != null) {
                named.add(new Named(archive, name, null));
                versions &= ReleaseOrder.areVersions(List.of(name));
            }
        }
        if (versions) {
            named.sort(Comparator.comparing(Named::name, ReleaseOrder.BY_VERSION));
        } else {
            named = dated(named);
            named.sort((left, right) -> ReleaseOrder.byDate(left.asOf(), left.name(), right.asOf(), right.name()));
        }
        return named.stream().map(Named::archive).toList();
    }

    private String name(Path archive) throws ReportException {
        try (ArchivedReport opened = ArchivedReport.open(archive, progress)) {
            return opened.name();
        } catch (ReportException e) {
            unusable(archive, e);
            return null;
        }
    }

    private List<Named> dated(List<Named> named) throws ReportException {
        List<Named> dated = new ArrayList<>();
        for (Named one : named) {
            try (ArchivedReport opened = usable(one.archive())) {
                if (opened != null) {
                    dated.add(
                            new Named(one.archive(), one.name(), opened.report().asOf()));
                }
            }
        }
        return dated;
    }
}
