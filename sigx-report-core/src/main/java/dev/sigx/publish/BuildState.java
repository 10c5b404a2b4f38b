package dev.sigx.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the last build was made from and what it wrote, as lines of tab-separated fields beside the output. Plain lines,
 * because the check that nothing changed is mostly start-up time and loads no JSON library.
 *
 * <p>In order: the format, the key, one line per input, the manifest, one line per file of the site, an end mark.
 */
final class BuildState {
    private static final String FORMAT = "sigx-state 1";
    private static final String END = "end";

    private final BufferedReader lines;

    private BuildState(BufferedReader lines) {
        this.lines = lines;
    }

    /**
     * Writes the state of a build whose site is in place. Without it the next build does its work again, so a failure
     * here is none of the build.
     */
    static void remember(OutputPlace place, Inputs inputs, Map<String, Manifest.Entry> files) {
        try {
            StringBuilder text = new StringBuilder(1024 + 64 * files.size());
            text.append(FORMAT).append('\n').append(keyLine(inputs.key())).append('\n');
            for (Inputs.Digested input : inputs.files()) {
                text.append(inputLine(input.file()));
                text.append('\t').append(input.file().settled() ? "settled" : "recent");
                text.append('\t').append(input.sha256()).append('\n');
            }
            text.append(manifestLine(place.site())).append('\n');
            files.forEach(
                    (path, entry) -> text.append(fileLine(path, entry.bytes())).append('\n'));
            byte[] state = text.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(place.state()) || !Arrays.equals(state, Files.readAllBytes(place.state()))) {
                Folders.replace(place.state(), state);
            }
        } catch (IOException e) {
            Folders.deleteLater(place.state());
        }
    }

    private static String keyLine(String key) {
        return "key\t" + escape(key);
    }

    private static String inputLine(InputFile input) {
        return "input\t" + input.bytes() + '\t' + input.modifiedNanos() + '\t' + escape(input.role()) + '\t'
                + escape(input.name()) + '\t' + escape(input.path().toString());
    }

    private static String manifestLine(Path site) throws IOException {
        return "manifest\t" + Digests.ofFile(site.resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    private static String fileLine(String path, long bytes) {
        return "file\t" + bytes + '\t' + path;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** Whether the state beside a site was written for this key and these inputs, and the site is as it was left. */
    static boolean matches(OutputPlace place, String key, List<InputFile> inputs) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(place.state())) {
            BuildState state = new BuildState(lines);
            return state.next(FORMAT)
                    && state.next(keyLine(key))
                    && state.inputs(inputs)
                    && state.next(manifestLine(place.site()))
                    && state.files(place.site());
        }
    }

    private boolean next(String expected) throws IOException {
        return expected.equals(lines.readLine());
    }

    private boolean inputs(List<InputFile> inputs) throws IOException {
        for (InputFile input : inputs) {
            String line = lines.readLine();
            String expected = inputLine(input) + '\t';
            if (line == null || !line.startsWith(expected)) {
                return false;
            }
            String[] rest = line.substring(expected.length()).split("\t", -1);
            if (rest.length != 2) {
                return false;
            }
            boolean trusted = rest[0].equals("settled");
            if (!trusted && !rest[1].equals(input.sha256())) {
                return false;
            }
        }
        return true;
    }

    private boolean files(Path site) throws IOException {
        String prefix = site + site.getFileSystem().getSeparator();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(END)) {
                return lines.readLine() == null;
            }
            int second = line.indexOf('\t', 5);
            if (!line.startsWith("file\t") || second < 0 || !isThere(prefix, line, second)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isThere(String prefix, String line, int second) throws IOException {
        Path file = Path.of(prefix + line.substring(second + 1));
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isRegularFile() && line.substring(5, second).equals(Long.toString(found.size()));
    }
}
