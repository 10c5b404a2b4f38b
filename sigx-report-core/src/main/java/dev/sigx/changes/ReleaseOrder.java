package dev.sigx.changes;

import dev.sigx.model.CodePoints;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of releases: by semantic version where all names are such, with or without a {@code v} and with two numbers or
 * three; else by the instant that they speak of, then by name.
 */
public final class ReleaseOrder {
    private static final Pattern VERSION =
            Pattern.compile("[vV]?(\\d{1,18})\\.(\\d{1,18})(?:\\.(\\d{1,18}))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");

    private ReleaseOrder() {}

    /** Whether names alone give the order. */
    public static boolean areVersions(Collection<String> names) {
        return names.stream().allMatch(name -> VERSION.matcher(name).matches());
    }

    /** By semantic version, for names that {@link #areVersions}; equal versions by code point. */
    public static final Comparator<String> BY_VERSION = (left, right) -> {
        Matcher a = matched(left);
        Matcher b = matched(right);
        for (int group = 1; group <= 3; group++) {
            int order = number(a.group(group)).compareTo(number(b.group(group)));
            if (order != 0) {
                return order;
            }
        }
        int order = preRelease(a.group(4), b.group(4));
        return order != 0 ? order : CodePoints.compare(left, right);
    };

    /** Undated ones first, then by name. */
    public static int byDate(Instant left, String leftName, Instant right, String rightName) {
        int order = Comparator.nullsFirst(Comparator.<Instant>naturalOrder()).compare(left, right);
        return order != 0 ? order : CodePoints.compare(leftName, rightName);
    }

    private static Matcher matched(String name) {
        Matcher matcher = VERSION.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version: " + name);
        }
        return matcher;
    }

    private static BigInteger number(String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    /** A version without one is newer; numbers are older than words, and fewer parts than more. */
    private static int preRelease(String left, String right) {
        if (left == null) {
            return right == null ? 0 : 1;
        }
        if (right == null) {
            return -1;
        }
        List<String> a = new ArrayList<>(List.of(left.split("\\.", -1)));
        List<String> b = new ArrayList<>(List.of(right.split("\\.", -1)));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = part(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int part(String left, String right) {
        boolean leftNumber = left.matches("\\d+");
        boolean rightNumber = right.matches("\\d+");
        if (leftNumber && rightNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftNumber != rightNumber ? (leftNumber ? -1 : 1) : CodePoints.compare(left, right);
    }
}
