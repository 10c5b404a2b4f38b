package dev.sigx.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a check looks at, finds, and cannot look at. Keeps the first mismatches and counts the rest. */
public final class CheckLog {
    private record Kind(String step, String what) {}

    private final int most;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final Map<Kind, Long> checked = new LinkedHashMap<>();
    private final Map<String, Long> unchecked = new LinkedHashMap<>();
    private String step = "";
    private String schemaVersion = "";
    private String generator = "";
    private long mismatchCount;

    /** @param most how many mismatches are kept; all are counted */
    public CheckLog(int most) {
        this.most = most;
    }

    /** What follows belongs to that step. */
    public void begin(String name) {
        step = name;
    }

    public void mismatch(String file, String place, String message) {
        mismatchCount++;
        if (mismatches.size() < most) {
            mismatches.add(new Mismatch(file, place, message));
        }
    }

    /** Something was looked at, whether it matched or not. */
    public void checked(String what, long count) {
        checked.merge(new Kind(step, what), count, Long::sum);
    }

    /** Something cannot be looked at; nothing where the count is 0. */
    public void unchecked(String what, long count) {
        if (count > 0) {
            unchecked.merge(what, count, Long::sum);
        }
    }

    /** What the export document says of itself. */
    public void document(String version, String writer) {
        schemaVersion = version;
        generator = writer;
    }

    /** How many mismatches there are so far. */
    public long mismatchCount() {
        return mismatchCount;
    }

    public Verification result() {
        return new Verification(
                schemaVersion,
                generator,
                checked.entrySet().stream()
                        .map(one ->
                                new Checked(one.getKey().step(), one.getKey().what(), one.getValue()))
                        .toList(),
                mismatches,
                mismatchCount,
                unchecked.entrySet().stream()
                        .map(one -> new Unchecked(one.getKey(), one.getValue()))
                        .toList());
    }
}
