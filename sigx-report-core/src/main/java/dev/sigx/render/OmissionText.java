package dev.sigx.render;

import dev.sigx.model.Omission;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a report leaves out on purpose, in words. */
final class OmissionText {
    private OmissionText() {}

    /** One phrase for each reason, such as {@code Not selected: runs (40), projects (2)}; empty where nothing is. */
    static List<String> of(Report report) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Omission one : report.terms().omitted()) {
            byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                    .add(Words.title(one.what()) + " (" + one.count() + ")");
        }
        List<String> phrases = new ArrayList<>();
        byReason.forEach((reason, what) -> phrases.add(sentence(reason) + ": " + String.join(", ", what)));
        return phrases;
    }

    private static String sentence(String reason) {
        String words = reason.replace('-', ' ');
        return words.isEmpty() ? "Left out" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether a run that is missing may have been left out. */
    static boolean concernsRuns(Report report) {
        return report.terms().omitted().stream().anyMatch(one -> one.what().equals("runs"));
    }
}
