package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a site with its manifest by hashing every file. Reads only, follows no link, trusts nothing in the site. */
public final class Verifier {

    /** Compares a site; whatever is wrong with it is in the result, in code-point order. */
    public VerifyResult verify(Path site) {
        if (!Files.isDirectory(site)) {
            return unusable(site + " is not a folder.");
        }
        try {
            Manifest manifest = ManifestReader.read(site);
            return compare(site, manifest);
        } catch (ManifestReader.Unusable e) {
            return unusable("The manifest " + site.resolve(Manifest.NAME) + " " + e.getMessage() + ".");
        } catch (IOException e) {
            return unusable(site + " cannot be looked through: " + PublishException.reason(e) + ".");
        }
    }

    private static VerifyResult unusable(String problem) {
        return new VerifyResult(0, 0, List.of(), List.of(), List.of(), List.of(problem));
    }

    private static VerifyResult compare(Path site, Manifest manifest) throws IOException {
        SiteScan scan = SiteScan.ofEverything(site, manifest.files().keySet());
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (isBeingReplaced(site)) {
            problems.add("A build of " + site + " was interrupted or is still running. Build it again.");
        }
        if (manifest.sealed() && !ManifestSeal.holds(site.resolve(Manifest.NAME))) {
            changed.add(Manifest.NAME);
        }
        scan.unreadable().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> problems.add(entry.getKey() + " cannot be read: " + entry.getValue() + "."));
        long bytes = 0;
        for (Map.Entry<String, Manifest.Entry> file : manifest.files().entrySet()) {
            String path = file.getKey();
            Long size = scan.files().get(path);
            bytes += file.getValue().bytes();
            if (scan.specials().contains(path)) {
                changed.add(path);
            } else if (size == null) {
                if (!scan.unreadable().containsKey(path)) {
                    missing.add(path);
                }
            } else if (size != file.getValue().bytes()) {
                changed.add(path);
            } else {
                hash(site, path, file.getValue(), changed, problems);
            }
        }
        changed.sort(CodePoints.ORDER);
        return new VerifyResult(manifest.files().size(), bytes, missing, changed, scan.foreign(), problems);
    }

    private static void hash(
            Path site, String path, Manifest.Entry entry, List<String> changed, List<String> problems) {
        try {
            if (!Digests.ofFile(site.resolve(path), LinkOption.NOFOLLOW_LINKS).equals(entry.sha256())) {
                changed.add(path);
            }
        } catch (IOException e) {
            problems.add(path + " cannot be read: " + PublishException.reason(e) + ".");
        }
    }

    private static boolean isBeingReplaced(Path site) {
        try {
            return Files.exists(OutputPlace.of(site).journal());
        } catch (PublishException e) {
            return false;
        }
    }
}
