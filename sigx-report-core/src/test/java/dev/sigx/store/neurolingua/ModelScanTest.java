package dev.sigx.store.neurolingua;

import static dev.sigx.store.neurolingua.Samples.list;
import static dev.sigx.store.neurolingua.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.store.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

class ModelScanTest {
    private final Map<String, Object> model = object(
            "version", 2,
            "vocab", list("<PAD>", "שלום", "a\"b\\c\n", "😀", "\u0001"),
            "hiddenSize", 2,
            "optimizer", "adam",
            "learningRate", new Samples.Raw("1e-7"),
            "dropout", 0,
            "embedding", list(list(0.5, -1.25), list(1, 2)),
            "wHidden", list(list(1, 2), list(3, 4)),
            "wOutput", list(list(1, 2)),
            "bHidden", list(0, 0),
            "bOutput", list(0, 0, 0),
            "mEmbedding", list(list(0, 0)),
            "wordToIdx", list(list("a", 1)),
            "flag", true,
            "nothing", null,
            "empty", object(),
            "none", list());

    private static ModelScan scan(String json) {
        JsonParser parser = Documents.json(json);
        parser.nextToken();
        ModelScan scan = ModelScan.read(parser);
        assertThat(parser.nextToken()).isNull();
        return scan;
    }

    @Test
    void countsTheBytesOfTheCompactForm() {
        String compact = Samples.json(model);
        int bytes = compact.getBytes(StandardCharsets.UTF_8).length;
        assertThat(scan(compact).size().bytes()).isEqualTo(Num.of(bytes));
    }

    @Test
    void givesAnIndentedModelTheSameSize() {
        String compact = Samples.json(model);
        String indented = compact.replaceAll("([\\[{,])(?=[\\[{\"0-9tfn-])", "$1\n    ");
        assertThat(indented).isNotEqualTo(compact);
        assertThat(scan(indented).size()).isEqualTo(scan(compact).size());
    }

    @Test
    void countsEscapesAsJsonStringifyWritesThem() {
        assertThat(scan("{\"a\":\"\\u05d0\\/\\u001f\\ud83d\\ude00\\ud800\"}")
                        .size()
                        .bytes())
                .isEqualTo(Num.of("{\"a\":\"".length() + 2 + 1 + 6 + 4 + 6 + "\"}".length()));
    }

    @Test
    void takesTheParametersFromVocabularyAndHiddenSize() {
        ModelScan scan = scan(Samples.json(model));
        assertThat(scan.size().vocabulary()).isEqualTo(Num.of(5));
        assertThat(scan.size().parameters()).isEqualTo(Num.of(5 * 2 + 2 * 2 + 2 * 5 + 2 + 5));
        assertThat(scan.facts().values()).containsKeys("hiddenSize", "optimizer", "learningRate");
    }

    @Test
    void countsTheWeightsOfATransformer() {
        model.put("architecture", "transformer");
        model.put(
                "transformer",
                object(
                        "config", object("numLayers", 1, "numHeads", 2),
                        "attentionWeights",
                                list(object("query", list(list(1, 2)), "key", list(list(3)), "value", list())),
                        "ffWeights1", list(list(list(1, 2, 3))),
                        "ffWeights2", list(list(list(4, 5))),
                        "renormStates", list(object("gamma", list(1, 1), "epsilon", 1e-6))));
        assertThat(scan(Samples.json(model)).size().parameters())
                .isEqualTo(Num.of((4 + 4 + 2 + 2 + 3) + (3 + 3 + 2 + 2)));
    }

    @Test
    void knowsNothingOfAModelThatWasLeftOut() {
        assertThat(scan("{}").isEmpty()).isTrue();
        assertThat(scan(Samples.json(model)).isEmpty()).isFalse();
    }
}
