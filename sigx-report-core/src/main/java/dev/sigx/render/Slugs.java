package dev.sigx.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names files. A name is a readable ASCII slug of the id and a hash of store and id, so that the same id has the same
 * name in every build, different ids never collide (not even where case is ignored), and no input can be a path.
 */
final class Slugs {
    private static final int LONGEST_SLUG = 40;
    private static final int HASH_BYTES = 5;

    private Slugs() {}

    static String of(String store, String id) {
        return slug(id) + "-" + hash(store + "\0" + id);
    }

    private static String slug(String id) {
        String plain = id.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST_SLUG; i++) {
            char unit = plain.charAt(i);
            boolean kept = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
            if (kept) {
                slug.append(unit);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? "x" : slug.toString();
    }

    private static String hash(String text) {
        byte[] units = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        return HexFormat.of().formatHex(sha256(units), 0, HASH_BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
