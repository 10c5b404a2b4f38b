package dev.sigx.diff;

import java.util.List;

/**
 * What two runs answered to the same prompt, word by word.
 *
 * @param promptId id of the prompt
 * @param promptName readable name of the prompt
 * @param prompt what both were given
 * @param before answer of the baseline, null where it has none
 * @param after answer of the other run, null where it has none
 * @param changed whether the answers differ
 * @param words the answers as one sequence of kept, removed and added pieces; joined, the kept and removed ones give
 *     {@code before}, the kept and added ones {@code after}; empty where one answer is absent
 */
public record OutputDiff(
        String promptId,
        String promptName,
        String prompt,
        String before,
        String after,
        boolean changed,
        List<Piece> words) {

    public OutputDiff {
        words = List.copyOf(words);
    }

    /** Whether both answer one prompt: the same id and no different text, or else the same text. */
    public boolean asksTheSame(OutputDiff other) {
        return sameId(promptId, prompt, other.promptId, other.prompt)
                || (!prompt.isEmpty() && prompt.equals(other.prompt));
    }

    static boolean sameId(String id, String text, String otherId, String otherText) {
        boolean contradicted = !text.isEmpty() && !otherText.isEmpty() && !text.equals(otherText);
        return !id.isEmpty() && id.equals(otherId) && !contradicted;
    }

    /** A piece of text, white space included. */
    public record Piece(Kind kind, String text) {
        /** Where a piece stands. */
        public enum Kind {
            KEPT,
            REMOVED,
            ADDED
        }
    }
}
