package dev.sigx.store.files;

import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Collects timings by run and holds the rules for their numbers, whichever form of file they come from. */
final class TimingsTable {
    private final Map<RunKey, Timings> byRun = new LinkedHashMap<>();
    private final BiConsumer<RunKey, SourceLocation> places;
    private final FindingLog log;

    TimingsTable(BiConsumer<RunKey, SourceLocation> places, FindingLog log) {
        this.places = places;
        this.log = log;
    }

    Map<RunKey, Timings> byRun() {
        return Collections.unmodifiableMap(byRun);
    }

    void put(RunKey run, Timings timings, SourceLocation where) {
        places.accept(run, where);
        if (byRun.put(run, timings) != null) {
            log.warning(
                    "duplicate-timings",
                    "The run " + Excerpt.of(run.id()) + " has timings in more than one place; these count.",
                    where);
        }
    }

    /** The number where it can be an amount of time, else missing after a finding. */
    Num amount(String name, Num number, SourceLocation where) {
        return checked(name, number, number.isFinite() && number.value() >= 0, "a number of 0 or more", where);
    }

    /** The number where it can count something, else missing after a finding. */
    Num count(String name, Num number, SourceLocation where) {
        boolean whole = number.isFinite() && number.value() >= 0 && number.value() == Math.rint(number.value());
        return checked(name, number, whole, "a whole number of 0 or more", where);
    }

    private Num checked(String name, Num number, boolean right, String wanted, SourceLocation where) {
        if (right || number.isMissing()) {
            return number;
        }
        log.warning(
                "impossible-timing",
                name + " must be " + wanted + ", found " + Excerpt.of(number.text()) + "; ignored.",
                where);
        return Num.MISSING;
    }
}
