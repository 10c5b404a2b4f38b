package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AsciiLinesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AsciiLines lines = new AsciiLines(bytes);

    private String written() throws IOException {
        lines.flush();
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void writesNumbersAsJavaDoes() throws IOException {
        for (long number : new long[] {0, 9, 10, 1234567890123L, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            lines.number(number).character('\n');
        }

        assertThat(written()).isEqualTo("0\n9\n10\n1234567890123\n9223372036854775807\n-1\n-9223372036854775808\n");
    }

    @Test
    void losesNothingWhereItsBufferEnds() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.text("value ").number(i).character(',');
            expected.append("value ").append(i).append(',');
        }

        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void writesWhatIsLargerThanItsBuffer() throws IOException {
        String large = "x".repeat(100_000);

        lines.character('<').bytes(large.getBytes(StandardCharsets.US_ASCII)).character('>');

        assertThat(written()).isEqualTo("<" + large + ">");
    }
}
