package dev.sigx.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said in words of ours, with names from a store kept apart: those who set it where markup can come alive must
 * know which is which.
 *
 * @param parts in their order, nothing between them
 */
public record Sentence(List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of a sentence.
     *
     * @param foreign whether it comes from a store and may hold anything
     */
    public record Part(String text, boolean foreign) {}

    /** A sentence without names. */
    public static Sentence of(String words) {
        return new Writer().words(words).done();
    }

    /** All of it, names as they are. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Puts a sentence together from its beginning. */
    public static final class Writer {
        private final List<Part> parts = new ArrayList<>();

        public Writer words(String words) {
            parts.add(new Part(words, false));
            return this;
        }

        public Writer name(String name) {
            parts.add(new Part(name, true));
            return this;
        }

        /** Names with commas between them. */
        public Writer names(List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                words(i == 0 ? "" : ", ").name(names.get(i));
            }
            return this;
        }

        public Sentence done() {
            return new Sentence(parts);
        }
    }
}
