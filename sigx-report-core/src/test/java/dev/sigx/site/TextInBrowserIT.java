package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.diff.OutputDiff;
import dev.sigx.diff.OutputDiffer;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.TestRuns;
import dev.sigx.render.ReaderText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers are rounded, names are shown and texts are compared word by word in a browser as in the build. */
class TextInBrowserIT {
    private static final int ROUNDS = 5_000;
    private static final List<String> UNITS = List.of("", "ms", "bytes", "Mpx", "it/s", " ", "\u00a0");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
        browser.open(BuiltSite.MINIMAL.folder().toUri() + "compare.html");
        browser.topics("diff", "compare");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void roundsNumbersAsThePagesDo() {
        List<String> numbers = numbers();
        List<?> shown = (List<?>) browser.run("""
                const [numbers, units] = arguments;
                const parts = (n) => [n.integer, n.fraction, n.unit, n.exact, n.finite].join('|');
                return numbers.map((text, i) => {
                    const number = text === '' ? sigxNumbers.MISSING : sigxNumbers.read(text), unit = units[i % units.length];
                    return parts(sigxNumbers.quantity(number, unit)) + ' ' + parts(sigxNumbers.signed(number, unit)) + ' '
                        + sigxNumbers.percent(number);
                });
                """, numbers, UNITS);
        for (int i = 0; i < numbers.size(); i++) {
            Num number = numbers.get(i).isEmpty() ? Num.MISSING : Num.parse(numbers.get(i));
            assertThat(shown.get(i))
                    .as(numbers.get(i))
                    .isEqualTo(ReaderText.number(number, UNITS.get(i % UNITS.size())));
        }
    }

    /** Digits of every length and size, those around each threshold, halves, and all states. */
    private static List<String> numbers() {
        Random random = new Random(7);
        List<String> numbers = new ArrayList<>(List.of(
                "", "NaN", "Infinity", "-Infinity", "-0.0", "0.000", "1e-400", "0e5", "1e-99999999", "0e99999999"));
        for (String edge :
                List.of("1", "999.5", "9995", "99995", "60000", "86400000", "4.9e-324", "1.5", "2.5", "12345")) {
            for (int exponent = -20; exponent <= 20; exponent++) {
                for (String digits : List.of(edge, "-" + edge)) {
                    numbers.add(digits.contains("e") ? digits : digits + "e" + exponent);
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            numbers.add(
                    switch (round % 4) {
                        case 0 ->
                            Num.of(Double.longBitsToDouble(random.nextLong())).text();
                        case 1 ->
                            Num.of(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12))
                                    .text();
                        case 2 -> new BigInteger(random.nextInt(120), random) + "." + random.nextInt(1_000_000) + "5";
                        default ->
                            random.nextInt(100_000) + "." + random.nextInt(100) + "5e" + (random.nextInt(12) - 8);
                    });
        }
        return numbers;
    }

    @Test
    void writesComputedNumbersInTheSameDigits() {
        Random random = new Random(11);
        List<String> exact = new ArrayList<>();
        List<String> bits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long some = round < 200 ? round : round % 3 == 0 ? random.nextLong() >>> 12 : random.nextLong();
            Num number = Num.of(Double.longBitsToDouble(some));
            exact.add(number.text());
            bits.add(Long.toHexString(some));
        }
        assertThat(browser.run("""
                return arguments[0].map(bits => {
                    const view = new DataView(new ArrayBuffer(8));
                    view.setBigUint64(0, BigInt('0x' + bits));
                    return sigxNumbers.of(view.getFloat64(0)).text;
                });
                """, bits)).isEqualTo(exact);
    }

    @Test
    void marksWhatNobodySeesAndShortensLongNames() {
        List<String> texts = new ArrayList<>();
        for (int point = 0;
                point <= Character.MAX_CODE_POINT;
                point += point < 0x11000 || point % 0x10000 > 0xfff0 ? 1 : 997) {
            texts.add(escaped(
                    new StringBuilder("a").appendCodePoint(point).append('b').toString()));
        }
        for (int point = 0xe0000; point < 0xe0100; point++) {
            texts.add(escaped(Character.toString(point)));
        }
        texts.add(escaped("\ud83d \ude00 \ude00\ud83d"));
        assertThat(browser.run(
                        "return arguments[0].map(text => escape(sigxShown.visible(JSON.parse('\"' + text + '\"'))))",
                        texts))
                .isEqualTo(texts.stream()
                        .map(text -> escape(ReaderText.visible(unescaped(text))))
                        .toList());
        List<String> names =
                List.of("x".repeat(160), "x".repeat(161), "x".repeat(159) + "\ud83d\ude00" + "y".repeat(5));
        assertThat(browser.run("return arguments[0].map(sigxShown.title)", names))
                .isEqualTo(names.stream().map(ReaderText::title).toList());
    }

    @Test
    void cutsEveryCharacterLikeTheBuild() {
        // Each character that this Java knows stands between two letters of which one changes: its kind decides the
        // pieces.
        List<Integer> points = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.UNASSIGNED)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .filter(point -> Character.getType(point) != Character.PRIVATE_USE)
                .boxed()
                .toList();
        List<Integer> different = new ArrayList<>();
        for (int from = 0; from < points.size(); from += 400) {
            List<Integer> some = points.subList(from, Math.min(points.size(), from + 400));
            String before = some.stream()
                    .map(point -> "a" + Character.toString(point) + "b ")
                    .collect(Collectors.joining());
            String after = some.stream()
                    .map(point -> "a" + Character.toString(point) + "c ")
                    .collect(Collectors.joining());
            if (!inBrowser(before, after).equals(inBuild(before, after))) {
                some.stream()
                        .filter(point -> !inBrowser(
                                        "a" + Character.toString(point) + "b", "a" + Character.toString(point) + "c")
                                .equals(inBuild(
                                        "a" + Character.toString(point) + "b", "a" + Character.toString(point) + "c")))
                        .forEach(different::add);
            }
        }
        assertThat(different.stream().map(Integer::toHexString)).isEmpty();
    }

    @Test
    void comparesTextsWordByWordLikeTheBuild() {
        Random random = new Random(13);
        String[] words = {
            "a",
            "b",
            "c",
            "the",
            " ",
            "  ",
            "\n",
            ".",
            ",",
            "שָׁלוֹם",
            "e\u0301",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "\u00a0",
            "x_1"
        };
        for (int round = 0; round < 600; round++) {
            int length = round % 50 == 0 ? 700 : random.nextInt(30);
            String before = text(words, random, length);
            String after = round % 3 == 0 ? changed(before, random) : text(words, random, random.nextInt(30));
            assertThat(inBrowser(before, after)).as(before + " | " + after).isEqualTo(inBuild(before, after));
        }
        String long1 = text(words, random, 4_500);
        String long2 = text(words, random, 4_500);
        assertThat(inBrowser(long1, long2)).isEqualTo(inBuild(long1, long2)).hasSizeLessThan(5);
    }

    @Test
    void putsAnswersSideBySideLikeThePages() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            List<Run> runs = new ArrayList<>();
            List<List<Map<String, String>>> answers = new ArrayList<>();
            for (int run = 0; run < 2 + random.nextInt(3); run++) {
                TestRuns made = TestRuns.run("r" + run);
                List<Map<String, String>> own = new ArrayList<>();
                for (int answer = random.nextInt(5); answer > 0; answer--) {
                    String id = random.nextInt(4) == 0 ? "" : "p" + random.nextInt(3);
                    String prompt = random.nextInt(4) == 0 ? "" : "prompt " + random.nextInt(3);
                    String text = random.nextInt(4) == 0 ? "" : "answer " + random.nextInt(3);
                    made.output(id, prompt, text);
                    own.add(Map.of("promptId", id, "promptName", id, "prompt", prompt, "text", text));
                }
                runs.add(made.build());
                answers.add(own);
            }
            assertThat(browser.run("""
                    return sigxOutputs.rows(arguments[0].map(outputs => ({outputs}))).map(({asked, cells}) => [asked.prompt,
                        ...cells.map((cell, run) => (run === 0 ? cell?.before : cell?.after) ?? null)]);
                    """, answers)).isEqualTo(ReaderText.answers(runs));
        }
    }

    private static String text(String[] words, Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> words[random.nextInt(words.length)])
                .collect(Collectors.joining());
    }

    private static String changed(String text, Random random) {
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + " new" + text.substring(at);
    }

    private static List<?> inBrowser(String before, String after) {
        return (List<?>) browser.run("return sigxWords.diff(...arguments)", before, after);
    }

    private static List<List<String>> inBuild(String before, String after) {
        return diff(before, after).get(0).words().stream()
                .map(piece -> List.of(piece.kind().name().toLowerCase(java.util.Locale.ROOT), piece.text()))
                .toList();
    }

    private static List<OutputDiff> diff(String before, String after) {
        return new OutputDiffer().diff(output(before), output(after));
    }

    private static List<Output> output(String text) {
        return TestRuns.run("r").output("p", "p", text).build().outputs();
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining());
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i += 6) {
            plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        }
        return plain.toString();
    }

    /** As the function of that name in a browser. */
    private static String escape(String text) {
        return text.chars()
                .mapToObj(unit -> (unit < 0x80 && (Character.isLetterOrDigit(unit) || "@*_+-./".indexOf(unit) >= 0))
                        ? Character.toString(unit)
                        : unit < 0x100 ? String.format("%%%02X", unit) : String.format("%%u%04X", unit))
                .collect(Collectors.joining());
    }
}
