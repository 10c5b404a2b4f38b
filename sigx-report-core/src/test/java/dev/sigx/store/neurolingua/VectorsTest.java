package dev.sigx.store.neurolingua;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Ledger;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** The app's own input and output pairs. */
class VectorsTest {
    private static Node vectors(String name) throws IOException {
        try (InputStream in = VectorsTest.class.getResourceAsStream("/neurolingua/" + name);
                JsonParser parser = Documents.json(in)) {
            parser.nextToken();
            return Documents.node(parser, name, "", repeated -> {
                throw new AssertionError(repeated);
            });
        }
    }

    @Test
    void computesTheAppsChecksum() throws IOException {
        Node cases = vectors("checksum.json");
        assertThat(cases.items()).hasSizeGreaterThan(5);
        for (Node one : cases.items()) {
            String text = one.field("text").text();
            CorpusDigest digest = new CorpusDigest();
            // In two parts, the second beginning in the middle of whatever is there.
            char[] units = text.toCharArray();
            digest.write(units, 0, units.length / 2);
            digest.write(units, units.length / 2, units.length - units.length / 2);
            assertThat(digest.checksum())
                    .as(text)
                    .isEqualTo(one.field("checksum").text());
            assertThat(Long.toString(digest.units()))
                    .isEqualTo(one.field("utf16Length").text());
        }
    }

    @Test
    void givesTheOneChecksumThatHasNoAbsoluteValue() {
        assertThat(CorpusDigest.checksum(Integer.MIN_VALUE)).isEqualTo("80000000");
        assertThat(CorpusDigest.checksum(-1)).isEqualTo("00000001");
    }

    @Test
    void hashesUtf8WhereverTheTextIsSplit() {
        String text = "a😀שלום";
        for (int split = 0; split <= text.length(); split++) {
            CorpusDigest digest = new CorpusDigest();
            digest.write(text.toCharArray(), 0, split);
            digest.write(text.toCharArray(), split, text.length() - split);
            assertThat(digest.sha256()).isEqualTo(sha256(text));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesTheAppsExecutionStatus() throws IOException {
        Node vectors = vectors("execution-status.json");
        Instant now = Instant.parse(vectors.field("now").text());
        assertThat(vectors.field("cases").items()).hasSizeGreaterThan(10);
        for (Node one : vectors.field("cases").items()) {
            Ledger ledger = Ledgers.read(new Fields(one.field("ledger"), "s", finding -> {}), "s", finding -> {});
            assertThat(ledger.statusAt(now).name())
                    .as(ledger.toString())
                    .isEqualTo(one.field("status").text());
        }
    }
}
