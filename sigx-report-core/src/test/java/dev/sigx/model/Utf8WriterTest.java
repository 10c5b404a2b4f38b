package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static String written(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(out, unit -> "<" + Integer.toHexString(unit) + ">")) {
            for (String part : parts) {
                writer.write(part);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void encodesEveryCodePointAsJavaDoes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 257) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                all.appendCodePoint(point);
            }
        }
        assertThat(written(all.toString())).isEqualTo(all.toString());
    }

    @Test
    void joinsAPairThatIsWrittenInTwoParts() throws IOException {
        assertThat(written("a\ud83d", "\ude00b")).isEqualTo("a\ud83d\ude00b");
    }

    @Test
    void replacesUnpairedSurrogatesWhereverTheyStand() throws IOException {
        assertThat(written("\ude00a\ud83d\ud83d\ude00\ud83db", "\ud83d"))
                .isEqualTo("<de00>a<d83d>\ud83d\ude00<d83d>b<d83d>");
    }

    @Test
    void holdsMoreThanItsBuffer() throws IOException {
        String long1 = "\ud83d\ude00é".repeat(40_000) + "\ud83d".repeat(20_000);
        assertThat(written(long1)).hasSize(3 * 40_000 + 6 * 20_000);
    }
}
