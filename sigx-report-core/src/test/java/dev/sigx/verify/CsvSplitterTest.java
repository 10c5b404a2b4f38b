package dev.sigx.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A quote that nobody closes ends as a fault of the table, not of the machine. */
class CsvSplitterTest {
    private final List<List<String>> rows = new ArrayList<>();

    private void split(String text, int longest) {
        try (CsvSplitter splitter = new CsvSplitter(rows::add, longest)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            splitter.write(bytes, 0, bytes.length);
        }
    }

    @Test
    void aCellAsLongAsAllowedIsACell() {
        split("a,b\r\n\"1,\"\"2\",34\r\n", 4);
        assertThat(rows).containsExactly(List.of("a", "b"), List.of("1,\"2", "34"));
    }

    @Test
    void aLongerOneIsRefused() {
        assertThatThrownBy(() -> split("a\r\n\"12\r\n345", 5))
                .isInstanceOf(CsvSplitter.CellTooLong.class)
                .hasMessage("has a cell of more than 5 bytes; a quote may be open");
    }
}
