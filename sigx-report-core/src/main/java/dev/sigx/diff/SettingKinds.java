package dev.sigx.diff;

import dev.sigx.model.SettingPaths;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a setting tells about it. The one place where names of settings have a meaning. */
final class SettingKinds {
    /** Last words of names whose number tells one thing from another and measures nothing. */
    private static final Set<String> IDENTIFIER_WORDS =
            Set.of("seed", "id", "uuid", "guid", "hash", "checksum", "sha256", "digest", "commit", "revision");

    private static final Set<String> IDENTIFIER_ENDINGS =
            Set.of("random state", "rng state", "randomseed", "rngseed", "randomstate", "manualseed");

    private static final Set<String> TOKENIZER_GROUPS = Set.of("tokenizer", "tokenizerConfig", "tokenizer_config");

    private static final Set<String> ARCHITECTURE_NAMES =
            Set.of("architecture", "arch", "model_type", "modelType", "model_architecture", "modelArchitecture");

    private SettingKinds() {}

    /** Whether the setting is a seed or an identifier: it has no relative change and is never notable. */
    static boolean isIdentifier(String path) {
        List<String> words = words(lastSegment(path));
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String lastTwo = words.size() > 1 ? words.get(words.size() - 2) + " " + last : last;
        return IDENTIFIER_WORDS.contains(last)
                || IDENTIFIER_ENDINGS.contains(last)
                || IDENTIFIER_ENDINGS.contains(lastTwo);
    }

    static boolean isTokenizer(String path) {
        return TOKENIZER_GROUPS.contains(SettingPaths.segments(path).get(0));
    }

    static boolean isArchitecture(String path) {
        return ARCHITECTURE_NAMES.contains(lastSegment(path));
    }

    private static String lastSegment(String path) {
        List<String> segments = SettingPaths.segments(path);
        return segments.get(segments.size() - 1);
    }

    /** Lower-case words of a camel-case or separated name: {@code rngSeed} and {@code rng_seed} give rng, seed. */
    private static List<String> words(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean humpBegins = i > 0 && isUpper(c) && !isUpper(name.charAt(i - 1));
            if (humpBegins) {
                spaced.append(' ');
            }
            spaced.append(c == '_' || c == '-' || c == '/' ? ' ' : c);
        }
        String text = spaced.toString().strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
