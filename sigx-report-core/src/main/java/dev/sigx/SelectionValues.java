package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.report.select.Part;
import dev.sigx.report.select.Secret;
import dev.sigx.report.select.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the texts of a selection into its value, the same for all front doors. Lists are separated by commas.
 *
 * @param projects ids or names
 * @param runs ids or names
 * @param scenarios ids or names
 * @param only words of {@link Part}
 * @param without words of {@link Part}
 * @param redact words of {@link Secret}, {@code all}, or {@code settings.PATTERN}
 */
public record SelectionValues(
        List<String> projects,
        List<String> runs,
        List<String> scenarios,
        List<String> only,
        List<String> without,
        List<String> redact) {
    private static final String ALL = "all";
    private static final String SETTINGS = "settings.";

    /** Names of the options, for messages. */
    public record Options(String only, String without, String redact) {}

    /** @throws ReportException of kind usage where a word is none of those that there are */
    public Selection selection(Options options) throws ReportException {
        Set<Secret> secrets = EnumSet.noneOf(Secret.class);
        List<String> settings = new ArrayList<>();
        for (String word : words(redact)) {
            if (word.equals(ALL)) {
                secrets.addAll(EnumSet.allOf(Secret.class));
            } else if (word.startsWith(SETTINGS) && word.length() > SETTINGS.length()) {
                settings.add(word.substring(SETTINGS.length()));
            } else {
                secrets.add(secret(options.redact(), word));
            }
        }
        return new Selection(
                projects,
                runs,
                scenarios,
                parts(options.only(), only),
                parts(options.without(), without),
                secrets,
                settings);
    }

    private static List<String> words(List<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            for (String word : text.split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }

    private static Set<Part> parts(String option, List<String> texts) throws ReportException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : words(texts)) {
            parts.add(part(option, word));
        }
        return parts;
    }

    private static Part part(String option, String word) throws ReportException {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        throw wrong(option, word, Arrays.stream(Part.values()).map(Part::word).toList());
    }

    private static Secret secret(String option, String word) throws ReportException {
        for (Secret secret : Secret.values()) {
            if (secret.word().equals(word)) {
                return secret;
            }
        }
        List<String> words =
                new ArrayList<>(Arrays.stream(Secret.values()).map(Secret::word).toList());
        words.add(ALL);
        words.add(SETTINGS + "PATTERN");
        throw wrong(option, word, words);
    }

    private static ReportException wrong(String option, String word, List<String> words) {
        List<String> near = Nearest.of(word, words);
        return new ReportException(
                Kind.USAGE,
                option + " does not know '" + word + "'",
                (near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "? ") + "choose of "
                        + String.join(", ", words));
    }
}
