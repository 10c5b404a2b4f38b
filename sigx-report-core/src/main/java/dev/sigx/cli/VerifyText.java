package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.verify.Checked;
import dev.sigx.verify.Mismatch;
import dev.sigx.verify.Unchecked;
import dev.sigx.verify.Verification;
import java.util.LinkedHashMap;
import java.util.Map;

/** A verification for people: what does not match first, then what was checked and what could not be. */
final class VerifyText {
    private final Verification found;

    VerifyText(Verification found) {
        this.found = found;
    }

    /** @param quiet whether to say nothing but what does not match */
    String text(String archive, boolean quiet) {
        StringBuilder text = new StringBuilder();
        for (Mismatch mismatch : found.mismatches()) {
            text.append(Printable.of(mismatch.text())).append('\n');
        }
        long more = found.mismatchCount() - found.mismatches().size();
        if (more > 0) {
            text.append("... and ").append(Shown.grouped(more)).append(" more; --verbose names all\n");
        }
        if (quiet) {
            return text.toString();
        }
        text.append(Printable.of(archive)).append(found.holds() ? ": holds\n" : ": checked\n");
        steps().forEach((step, counts) ->
                text.append("  ").append(step).append(": ").append(counts).append('\n'));
        for (Unchecked unchecked : found.unchecked()) {
            text.append("  not checked: ").append(Printable.of(unchecked.what()));
            // A thing that stands for itself is not counted.
            text.append(unchecked.count() > 1 ? ": " + Shown.grouped(unchecked.count()) : "")
                    .append('\n');
        }
        return text.toString();
    }

    private Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        for (Checked checked : found.checked()) {
            steps.merge(
                    checked.step(),
                    Shown.count(checked.count(), singular(checked.what()), checked.what()),
                    (before, next) -> before + ", " + next);
        }
        return steps;
    }

    private static String singular(String many) {
        return many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
    }
}
