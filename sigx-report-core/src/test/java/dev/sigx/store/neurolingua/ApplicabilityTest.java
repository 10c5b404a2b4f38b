package dev.sigx.store.neurolingua;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicabilityTest {
    private static final String[] OPTIONAL = {
        "activation", "leakyReluAlpha", "eluAlpha", "initialization", "lrSchedule", "lrMin", "lrDecayRate",
        "warmupEpochs", "weightDecay", "gradientClipNorm", "useLayerNorm", "numHeads", "numLayers", "ffHiddenDim",
        "attentionDropout", "dropConnectRate"
    };

    private final Map<String, Value> settings = new LinkedHashMap<>();

    ApplicabilityTest() {
        for (String name : OPTIONAL) {
            settings.put(name, Num.of(1));
        }
        put("activation", "relu");
        put("lrSchedule", "cosine");
        put("optimizer", "momentum");
        settings.put("momentum", Num.of(0.9));
        settings.put("hiddenSize", Num.of(16));
    }

    private void put(String name, String value) {
        settings.put(name, Value.of(value));
    }

    private Map<String, String> inapplicable() {
        return Applicability.inapplicable(new Value.Fields(settings));
    }

    @Test
    void rulesOutAllOptionalFieldsOfAFeedforwardModel() {
        put("architecture", "feedforward");
        assertThat(inapplicable()).containsOnlyKeys(OPTIONAL);
    }

    @Test
    void takesAFeedforwardRunWithTheAdvancedSwitchForAdvanced() {
        put("architecture", "feedforward");
        settings.put("useAdvanced", Value.of(true));
        assertThat(inapplicable()).containsKey("numHeads").doesNotContainKeys("lrSchedule", "weightDecay");
    }

    @Test
    void rulesOutAttentionAndUnusedParametersOfAnAdvancedModel() {
        put("architecture", "advanced");
        assertThat(inapplicable())
                .containsOnlyKeys(
                        "numHeads",
                        "numLayers",
                        "ffHiddenDim",
                        "attentionDropout",
                        "dropConnectRate",
                        "leakyReluAlpha",
                        "eluAlpha",
                        "lrDecayRate",
                        "warmupEpochs");
    }

    @Test
    void rulesOutWhatATransformerIsNotGiven() {
        put("architecture", "transformer");
        assertThat(inapplicable())
                .doesNotContainKeys("numHeads", "numLayers", "ffHiddenDim", "attentionDropout", "dropConnectRate")
                .containsKeys("activation", "initialization", "lrSchedule", "weightDecay", "useLayerNorm");
    }

    @Test
    void followsOptimizerScheduleAndActivation() {
        put("architecture", "advanced");
        put("optimizer", "adam");
        put("activation", "elu");
        put("lrSchedule", "warmup_cosine");
        assertThat(inapplicable())
                .containsKeys("momentum", "leakyReluAlpha", "lrDecayRate")
                .doesNotContainKeys("eluAlpha", "lrMin", "warmupEpochs");
        assertThat(inapplicable().get("momentum")).isEqualTo("has an effect only with optimizer momentum, not adam");
    }

    @Test
    void rulesNothingOutWhereTheDecidingSettingIsAbsent() {
        settings.keySet()
                .removeIf(name -> name.equals("optimizer") || name.equals("lrSchedule") || name.equals("activation"));
        assertThat(inapplicable()).isEmpty();
    }

    @Test
    void rulesOutAPatternBesideAnotherTokenizerMode() {
        settings.put(
                "tokenizerConfig", new Value.Fields(Map.of("mode", Value.of("unicode"), "pattern", Value.of("\\w+"))));
        assertThat(inapplicable()).containsKey("tokenizerConfig.pattern");
        settings.put(
                "tokenizerConfig", new Value.Fields(Map.of("mode", Value.of("custom"), "pattern", Value.of("\\w+"))));
        assertThat(inapplicable()).doesNotContainKey("tokenizerConfig.pattern");
    }
}
