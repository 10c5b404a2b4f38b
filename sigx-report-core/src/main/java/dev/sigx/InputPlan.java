package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.model.CodePoints;
import dev.sigx.publish.InputFile;
import dev.sigx.publish.ManifestHead;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Listing;
import dev.sigx.store.Listing.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a build will read, opened but not yet read.
 *
 * @param stores in the order asked for
 * @param scenarios files or folders of scenario files
 * @param decisions files or folders of decision files
 * @param timings files of timings
 * @param earlier files of the releases to compare with, which are archives and read by themselves
 * @param releases what the folder of releases holds
 */
record InputPlan(
        List<Store> stores,
        List<Root> scenarios,
        List<Root> decisions,
        List<Root> timings,
        List<Earlier> earlier,
        ReleaseFolder releases) {
    /** An opened path; {@code given} is how the user named it. */
    record Root(Path given, ContainedRoot root, List<String> files, List<LeftOut> leftOut) {}

    record Store(StoreArgument argument, Root root) {}

    /** Files of an archive; {@code prefix} stands before their names in the manifest. */
    record Earlier(String prefix, Root root) {}

    static InputPlan of(ReportRequest request) throws ReportException {
        List<Store> stores = new ArrayList<>();
        for (StoreArgument store : request.stores()) {
            stores.add(new Store(store, open(store.path())));
        }
        EarlierArchives earlier = request.earlier();
        ReleaseFolder releases = earlier.releases() == null
                ? ReleaseFolder.NONE
                : ReleaseFolder.of(earlier.releases(), request.output());
        return new InputPlan(
                stores,
                openAll(request.scenarios()),
                openAll(request.decisions()),
                openAll(request.timings()),
                earlier(earlier.previous(), releases.archives()),
                releases);
    }

    private static List<Earlier> earlier(Path previous, List<Path> releases) throws ReportException {
        List<Earlier> earlier = new ArrayList<>();
        if (previous != null) {
            addArchive(earlier, "", previous);
        }
        for (Path archive : releases) {
            addArchive(earlier, Files.isDirectory(archive) ? archive.getFileName() + "/" : "", archive);
        }
        return earlier;
    }

    /** Of a folder only what is read of an archive: a site has many pages beside it. */
    private static void addArchive(List<Earlier> earlier, String prefix, Path archive) throws ReportException {
        Path document = Files.isDirectory(archive) ? ArchivedReport.document(archive) : null;
        if (document == null || document.getParent().equals(archive)) {
            earlier.add(new Earlier(prefix, open(archive)));
            return;
        }
        Path exports = document.getParent();
        earlier.add(new Earlier(prefix + exports.getFileName() + "/", open(exports)));
        Path manifest = archive.resolve(ManifestHead.FILE);
        if (Files.isRegularFile(manifest)) {
            earlier.add(new Earlier(prefix, open(manifest)));
        }
    }

    private static List<Root> openAll(List<Path> paths) throws ReportException {
        List<Root> roots = new ArrayList<>();
        for (Path path : paths) {
            roots.add(open(path));
        }
        return roots;
    }

    private static Root open(Path path) throws ReportException {
        try {
            ContainedRoot root = ContainedRoot.of(path);
            Listing listing = root.listing();
            return new Root(path, root, listing.files(), listing.leftOut());
        } catch (NoSuchFileException e) {
            throw new ReportException(Kind.USAGE, path + " does not exist", "check the path and run again", e);
        } catch (IOException e) {
            throw new ReportException(
                    Kind.MACHINE, "cannot open " + path + ": " + e.getMessage(), "check its permissions", e);
        }
    }

    /** All that is read as stores or beside them, stores first. */
    List<Root> roots() {
        List<Root> roots = new ArrayList<>(stores.stream().map(Store::root).toList());
        roots.addAll(scenarios);
        roots.addAll(decisions);
        roots.addAll(timings);
        return roots;
    }

    /** All files, looked at and not read, in a stable order. */
    List<InputFile> files() throws ReportException {
        List<InputFile> files = new ArrayList<>();
        int number = 0;
        for (Store store : stores) {
            number++;
            add(
                    files,
                    "store "
                            + (store.argument().id().isEmpty()
                                    ? number
                                    : store.argument().id()),
                    "",
                    store.root());
        }
        for (Root root : scenarios) {
            add(files, "scenarios", "", root);
        }
        for (Root root : decisions) {
            add(files, "decisions", "", root);
        }
        for (Root root : timings) {
            add(files, "timings", "", root);
        }
        for (Earlier one : earlier) {
            add(files, "earlier release", one.prefix(), one.root());
        }
        return files;
    }

    private static void add(List<InputFile> files, String role, String prefix, Root root) throws ReportException {
        for (String name : root.files()) {
            try {
                files.add(InputFile.of(role, prefix + name, root.root().locate(name)));
            } catch (IOException | UncheckedIOException e) {
                throw new ReportException(
                        Kind.MACHINE, "cannot look at " + name + ": " + e.getMessage(), "check its permissions", e);
            }
        }
    }

    /** Names all that the request says beside its inputs: requests that may differ in their report differ in it. */
    static String digest(ReportRequest request) {
        StringBuilder said = new StringBuilder();
        said.append(request.title()).append('\0').append(request.asOf()).append('\0');
        for (StoreArgument store : request.stores()) {
            said.append(store.kind()).append('\0').append(store.id()).append('\0');
            said.append(store.path().getFileName()).append('\0');
        }
        Map<String, Object> directions = new TreeMap<>(CodePoints.ORDER);
        directions.putAll(request.directions());
        said.append(directions).append('\0').append(request.notableChange()).append('\0');
        said.append(request.statistic()).append('\0');
        said.append(request.exports().fingerprint());
        said.append('\0').append(name(request.earlier().previous()));
        said.append('\0').append(name(request.earlier().releases()));
        return sha256(said.toString());
    }

    private static String name(Path path) {
        return path == null || path.getFileName() == null
                ? ""
                : path.getFileName().toString();
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
