package dev.sigx.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final String UNITS = "ab'\\\n \"<\u2028\u2029\ufeff\u00e9\u05e9\uffff\ud83d\ude00\ud83d\ude00";

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            boolean plain = random.nextInt(4) > 0;
            text.append(plain ? "x".repeat(random.nextInt(30)) : UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }

    private static Object read(DataFile.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataFile.of("n", content).content().writeTo(bytes);
        String script = bytes.toString(StandardCharsets.UTF_8);
        assertThat(script.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes.toByteArray());
        assertThat(script).doesNotContain("\u2028", "\u2029");
        return ScriptText.content("n", script);
    }

    @Test
    void aTextComesBackUnitByUnit() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            String text = random(random, random.nextInt(200));
            assertThat(read(script -> script.text(text))).isEqualTo(text);
        }
        String controls = "\u0000\u0001\b\t\r\u007f\u0085\u00a0";
        assertThat(read(script -> script.text(controls))).isEqualTo(controls);
    }

    @Test
    void aJsonTextComesBackWhereverItIsCutAndHalfPairsAsItsEscapes() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            String text = random(random, random.nextInt(30_000));
            assertThat(read(script -> script.json(writer -> {
                        char[] units = text.toCharArray();
                        int from = 0;
                        while (from < units.length) {
                            int length = Math.min(units.length - from, 1 + random.nextInt(5_000));
                            writer.write(units, from, length);
                            from += length;
                        }
                    })))
                    .isEqualTo(escaped(text));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            escaped.append(half ? "\\u" + Integer.toHexString(point) : Character.toString(point));
        });
        return escaped.toString();
    }
}
