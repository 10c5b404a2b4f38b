package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.packed.Prepared;
import dev.sigx.publish.ContentDigest;
import dev.sigx.publish.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made when the program is built is what the program would make now. */
class PreparationTest {
    private static Map<String, byte[]> made() {
        Map<String, byte[]> made = new LinkedHashMap<>();
        Preparation.made().forEach(file -> made.put(file.path(), bytes(file)));
        return made;
    }

    private static byte[] bytes(OutputFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(String path) {
        try {
            return Prepared.bytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPreparedFileIsCurrent() {
        assertThat(made()).containsKeys("options.txt", "exports/datapackage.json", "pages/schema-export.html");
        assertThat(made()).allSatisfy((path, bytes) -> {
            assertThat(bytes).as(path).isNotEmpty();
            assertThat(packed(path)).as(path).isEqualTo(bytes);
        });
    }

    /** Publishing trusts them. */
    @Test
    void theDigestOfEveryPreparedFileIsKnownAndRight() {
        assertThat(Prepared.sha256("no such file")).isNull();
        Preparation.made().forEach(file -> {
            try {
                assertThat(Prepared.sha256(file.path()))
                        .as(file.path())
                        .isEqualTo(ContentDigest.of(file).sha256());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void isTheSameEachTime() {
        Map<String, byte[]> again = made();
        assertThat(made())
                .allSatisfy((path, bytes) -> assertThat(again.get(path)).isEqualTo(bytes));
    }

    @Test
    void listsEveryOptionOfACommandThatTakesNothingElse() {
        String listed = new String(made().get("options.txt"), StandardCharsets.UTF_8);
        Map<String, PlainArguments.Kind> report = PlainArguments.options("report", listed);
        assertThat(report)
                .containsEntry("--store", PlainArguments.Kind.VALUES)
                .containsEntry("--out", PlainArguments.Kind.VALUE)
                .containsEntry("--strict", PlainArguments.Kind.CHOICE)
                .containsEntry("--quiet", PlainArguments.Kind.FLAG)
                .doesNotContainKeys("--help", "--version");
        assertThat(PlainArguments.options("diff", listed)).isNull();
        assertThat(List.of("report", "export"))
                .allSatisfy(
                        name -> assertThat(PlainArguments.options(name, listed)).isNotNull());
    }
}
