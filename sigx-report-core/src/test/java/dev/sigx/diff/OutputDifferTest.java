package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sigx.diff.OutputDiff.Piece;
import dev.sigx.diff.OutputDiff.Piece.Kind;
import dev.sigx.model.Output;
import dev.sigx.model.TestRuns;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDifferTest {

    @Test
    void comparesWordByWord() {
        assertThat(words("the cat sat down", "the dog sat down"))
                .containsExactly(
                        new Piece(Kind.KEPT, "the "),
                        new Piece(Kind.REMOVED, "cat"),
                        new Piece(Kind.ADDED, "dog"),
                        new Piece(Kind.KEPT, " sat down"));
    }

    @Test
    void givesAChangedPhraseAsOnePiece() {
        assertThat(words("a red fox ran", "a blue owl ran"))
                .containsExactly(
                        new Piece(Kind.KEPT, "a "),
                        new Piece(Kind.REMOVED, "red fox"),
                        new Piece(Kind.ADDED, "blue owl"),
                        new Piece(Kind.KEPT, " ran"));
    }

    @Test
    void keepsPunctuationApartFromWords() {
        assertThat(words("yes.", "yes!"))
                .containsExactly(new Piece(Kind.KEPT, "yes"), new Piece(Kind.REMOVED, "."), new Piece(Kind.ADDED, "!"));
    }

    @Test
    void givesEqualAnswersAsOneKeptPiece() {
        OutputDiff diff = diff("same words", "same words");

        assertThat(diff.changed()).isFalse();
        assertThat(diff.words()).containsExactly(new Piece(Kind.KEPT, "same words"));
    }

    @Test
    void comparesWithAnEmptyAnswer() {
        assertThat(words("", "new")).containsExactly(new Piece(Kind.ADDED, "new"));
        assertThat(words("old", "")).containsExactly(new Piece(Kind.REMOVED, "old"));
        assertThat(words("", "")).isEmpty();
    }

    @Test
    void leavesHebrewLettersTheirPoints() {
        assertThat(words("בָּרָא הַשָּׁמַיִם", "בָּרָא הָאָרֶץ"))
                .containsExactly(
                        new Piece(Kind.KEPT, "בָּרָא "),
                        new Piece(Kind.REMOVED, "הַשָּׁמַיִם"),
                        new Piece(Kind.ADDED, "הָאָרֶץ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00\uD83D\uDE01 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD800 x \uDC00",
                "e\u0301te\u0301",
                "a\u00A0b\u2003c\r\n\td",
                "\u200Fאב"
            })
    void cutsNoCodePointInTwo(String text) {
        List<String> cut = Words.of(text);

        assertThat(String.join("", cut)).isEqualTo(text);
        assertThat(cut.stream().mapToLong(word -> word.codePoints().count()).sum())
                .isEqualTo(text.codePoints().count());
    }

    @Test
    void keepsJoinedEmojiWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(Words.of("a " + family + "\u2764\uFE0F!")).containsExactly("a", " ", family, "\u2764\uFE0F", "!");
    }

    @Test
    void replacesTheMiddleOfVeryLongAnswers() {
        String before = "start " + "old ".repeat(WordDiff.MAX_WORDS) + "end";
        String after = "start " + "new ".repeat(WordDiff.MAX_WORDS) + "end";

        List<Piece> pieces = words(before, after);

        assertThat(pieces).extracting(Piece::kind).containsExactly(Kind.KEPT, Kind.REMOVED, Kind.ADDED, Kind.KEPT);
        assertRejoins(before, after, pieces);
    }

    @Test
    void rejoinsToBothTexts() {
        Random random = new Random(20_26);
        String[] words = {
            "a", "b", " ", " ", "\n", "שלום", "ָ", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", ".", "_x1"
        };
        for (int round = 0; round < 2_000; round++) {
            String before = text(random, words);
            String after = text(random, words);
            List<Piece> pieces = words(before, after);

            assertRejoins(before, after, pieces);
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
            }
        }
    }

    @Test
    void pairsAnswersByPromptInTheOrderOfTheBaseline() {
        List<Output> baseline =
                outputs(TestRuns.run("a").output("p1", "One", "x").output("p2", "Two", "y"));
        List<Output> run = outputs(TestRuns.run("b")
                .output("p3", "Three", "n")
                .output("p2", "Two", "z")
                .output("p1", "One", "x"));

        assertThat(new OutputDiffer().diff(baseline, run))
                .extracting(OutputDiff::promptId, OutputDiff::before, OutputDiff::after, OutputDiff::changed)
                .containsExactly(
                        tuple("p1", "x", "x", false), tuple("p2", "y", "z", true), tuple("p3", null, "n", true));
    }

    @Test
    void pairsPromptsOfDifferentProjectsByTheirText() {
        List<Output> baseline = outputs(TestRuns.run("a").output("en-1", "Say hello", "x"));
        List<Output> run = outputs(TestRuns.run("b").output("q7", "Say hello", "y"));

        assertThat(new OutputDiffer().diff(baseline, run)).hasSize(1);
    }

    @Test
    void doesNotPairDifferentPromptsOfTheSameId() {
        List<Output> baseline = outputs(TestRuns.run("a").output("1", "Say hello", "x"));
        List<Output> run = outputs(TestRuns.run("b").output("1", "Count to three", "y"));

        assertThat(new OutputDiffer().diff(baseline, run))
                .extracting(OutputDiff::before, OutputDiff::after, OutputDiff::words)
                .containsExactly(tuple("x", null, List.of()), tuple(null, "y", List.of()));
    }

    @Test
    void pairsRepeatedPromptsInTheirOrder() {
        List<Output> baseline =
                outputs(TestRuns.run("a").output("p", "P", "first").output("p", "P", "second"));
        List<Output> run = outputs(TestRuns.run("b")
                .output("p", "P", "first")
                .output("p", "P", "second")
                .output("p", "P", "third"));

        assertThat(new OutputDiffer().diff(baseline, run))
                .extracting(OutputDiff::before, OutputDiff::after)
                .containsExactly(tuple("first", "first"), tuple("second", "second"), tuple(null, "third"));
    }

    private static String text(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static void assertRejoins(String before, String after, List<Piece> pieces) {
        assertThat(join(pieces, Kind.REMOVED)).isEqualTo(before);
        assertThat(join(pieces, Kind.ADDED)).isEqualTo(after);
    }

    private static String join(List<Piece> pieces, Kind side) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.KEPT || piece.kind() == side) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    private static List<Output> outputs(TestRuns run) {
        return run.build().outputs();
    }

    private static List<Piece> words(String before, String after) {
        return diff(before, after).words();
    }

    private static OutputDiff diff(String before, String after) {
        return new OutputDiffer()
                .diff(
                        outputs(TestRuns.run("a").output("p", "P", before)),
                        outputs(TestRuns.run("b").output("p", "P", after)))
                .get(0);
    }
}
