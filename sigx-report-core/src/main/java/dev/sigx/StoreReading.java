package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.model.RunKey;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.PublishException;
import dev.sigx.store.BadArchiveException;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Listing.LeftOut;
import dev.sigx.store.StoreFinder;
import dev.sigx.store.StoreIds;
import dev.sigx.store.StoreSource;
import dev.sigx.store.UnpackedArchive;
import dev.sigx.store.files.DecisionFiles;
import dev.sigx.store.files.ScenarioFiles;
import dev.sigx.store.files.TimingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the stores of a plan, and the files beside them, into a catalog. */
final class StoreReading {
    /** The store id of scenarios and decisions that are kept as files. */
    static final String FILES = "files";

    private final InputPlan plan;
    private final Progress progress;
    private final StoreFinder finder = new StoreFinder();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<RunKey, SourceLocation> timingsPlaces = new HashMap<>();
    private final InputDigests digests;
    private boolean filesLent;
    private BadArchiveException badArchive;

    StoreReading(InputPlan plan, InputDigests digests, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.digests = digests;
    }

    /** Reads everything that a request names. */
    static Catalog open(ReportRequest request, InputPlan plan, InputDigests digests, Progress progress)
            throws ReportException {
        try {
            return new StoreReading(plan, digests, progress).read(new Directions(request.directions()));
        } catch (PublishException e) {
            throw unpublished(e);
        }
    }

    static ReportException unpublished(PublishException e) {
        return switch (e.kind()) {
            case NOT_OURS -> new ReportException(Kind.USAGE, e.getMessage(), e);
            case LOCKED, MACHINE -> new ReportException(Kind.MACHINE, e.getMessage(), e);
            case CLASH -> throw new IllegalStateException(e.getMessage(), e);
        };
    }

    static ReportException notCleanedUp(IOException e) {
        return new ReportException(Kind.MACHINE, "cannot remove a temporary file: " + e.getMessage(), e);
    }

    /** @throws ReportException where not one store could be found */
    Catalog read(Directions directions) throws ReportException, PublishException {
        try {
            CatalogBuilder builder =
                    new CatalogBuilder(directions, timings(), timingsPlaces, runs -> progress.at("reading runs", runs));
            try {
                return fill(builder);
            } catch (ReportException | PublishException | RuntimeException e) {
                builder.abandon();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ReportException(
                    Kind.MACHINE,
                    "cannot keep the data while it is read: " + e.getMessage(),
                    "make room in the folder for temporary files, or name another with -Djava.io.tmpdir",
                    e);
        }
    }

    private Catalog fill(CatalogBuilder builder) throws ReportException, PublishException, IOException {
        builder.storeIds().reserve(FILES);
        int read = 0;
        for (InputPlan.Store store : plan.stores()) {
            read += read(store, builder);
        }
        if (read == 0) {
            List<LeftOut> leftOut = plan.stores().stream()
                    .flatMap(store -> store.root().leftOut().stream())
                    .toList();
            ReportException unreadable = LeftOutFindings.nothingLeft(leftOut);
            if (unreadable != null) {
                throw unreadable;
            }
            if (badArchive != null) {
                throw ArchivedReport.damaged(badArchive);
            }
            throw new ReportException(
                    Kind.NOTHING_USABLE,
                    "no run store was found in "
                            + String.join(
                                    ", ",
                                    plan.stores().stream()
                                            .map(store ->
                                                    store.argument().path().toString())
                                            .toList()),
                    "name the folder or file of the store itself; the kinds that can be read are "
                            + String.join(", ", finder.kinds()));
        }
        for (InputPlan.Root root : plan.scenarios()) {
            new ScenarioFiles().read(new StoreSource(FILES, root.root(), root.files()), builder);
        }
        for (InputPlan.Root root : plan.decisions()) {
            new DecisionFiles().read(new StoreSource(FILES, root.root(), root.files()), builder);
        }
        for (InputPlan.Root root : plan.roots()) {
            findings.addAll(LeftOutFindings.of(root.leftOut()));
        }
        findings.forEach(builder::finding);
        return builder.build();
    }

    private Map<RunKey, Timings> timings() {
        Map<RunKey, Timings> timings = new HashMap<>();
        for (InputPlan.Root root : plan.timings()) {
            timings.putAll(new TimingsFiles()
                    .read(new StoreSource(FILES, root.root(), root.files()), findings::add, timingsPlaces::put));
        }
        return timings;
    }

    /** An archive is unpacked for as long as it is read. */
    private int read(InputPlan.Store store, CatalogBuilder builder) throws PublishException, IOException {
        ContainedRoot root = store.root().root();
        if (!root.isFile() || !UnpackedArchive.isArchive(root.locate(root.name()))) {
            return read(store, root, builder);
        }
        try (UnpackedArchive archive = UnpackedArchive.of(root.locate(root.name()))) {
            return read(store, ContainedRoot.of(archive.folder()), builder);
        } catch (BadArchiveException e) {
            badArchive = badArchive == null ? e : badArchive;
            findings.add(Finding.error(
                    "damaged-archive",
                    e.getMessage() + ". Nothing of it was read.",
                    "",
                    SourceLocation.of(root.name())));
            return 0;
        }
    }

    private int read(InputPlan.Store store, ContainedRoot root, CatalogBuilder builder) throws PublishException {
        String name = store.argument().path().getFileName() == null
                ? root.name()
                : store.argument().path().getFileName().toString();
        List<StoreFinder.Found> found;
        try {
            found = finder.find(store.argument().kind(), root);
        } catch (IOException e) {
            findings.add(unreadable(name, e));
            return 0;
        }
        if (found.isEmpty()) {
            findings.add(Finding.error(
                    "no-store-found",
                    "Nothing in " + name + " is a run store of a known kind.",
                    "",
                    SourceLocation.of(name)));
        }
        int read = 0;
        for (StoreFinder.Found one : found) {
            String wanted = store.argument().id();
            String id = builder.storeIds().assign(name(wanted, one.candidate().name(), found.size() > 1));
            try {
                StoreSource source = new StoreSource(id, root, one.candidate().files());
                builder.read(
                        one.reader(),
                        source,
                        name,
                        () -> digest(store.root(), source),
                        member -> member(builder.storeIds(), wanted, member));
                read++;
            } catch (IOException e) {
                findings.add(unreadable(name, e));
            }
        }
        return read;
    }

    private static Finding unreadable(String name, IOException failure) {
        return Finding.error(
                "unreadable-store",
                "The store could not be read to its end: " + failure.getMessage(),
                "",
                SourceLocation.of(name));
    }

    private static String name(String wanted, String name, boolean several) {
        return wanted.isEmpty() ? name : several ? wanted + "-" + name : wanted;
    }

    /**
     * The id of a store that a document holds. Scenarios and decisions that were files when the document was written stand
     * under the id of files again, where this build reads no files of its own.
     */
    private String member(StoreIds ids, String wanted, String member) {
        boolean files = member.equals(FILES)
                && !filesLent
                && plan.scenarios().isEmpty()
                && plan.decisions().isEmpty();
        if (files && wanted.isEmpty()) {
            filesLent = true;
            return FILES;
        }
        return ids.assign(name(wanted, member, true));
    }

    /** Names the files of a store by content; of one that was unpacked, the archive. */
    private String digest(InputPlan.Root given, StoreSource source) throws PublishException, IOException {
        StringBuilder all = new StringBuilder();
        boolean inPlace = source.root() == given.root();
        for (String file : new TreeSet<>(inPlace ? source.files() : given.files())) {
            String known = digests.of(given.root().locate(file));
            all.append(file).append('\0').append(known).append('\n');
        }
        return InputPlan.sha256(all.toString());
    }
}
