package dev.sigx.store.neurolingua;

import dev.sigx.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which settings of a run cannot have had an effect. The app writes all 28 fields of its configuration whatever the
 * architecture, so that most of them mean nothing in most runs. The rules follow what the app hands to its models; where
 * the deciding setting is not stored, nothing is ruled out.
 */
final class Applicability {
    private static final List<String> ADVANCED = List.of(
            "activation",
            "leakyReluAlpha",
            "eluAlpha",
            "initialization",
            "lrSchedule",
            "lrMin",
            "lrDecayRate",
            "warmupEpochs",
            "weightDecay",
            "gradientClipNorm",
            "useLayerNorm");
    private static final List<String> TRANSFORMER =
            List.of("numHeads", "numLayers", "ffHiddenDim", "attentionDropout", "dropConnectRate");

    private final Value.Fields settings;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Applicability(Value.Fields settings) {
        this.settings = settings;
    }

    /** Setting path to reason, for the settings that are there. */
    static Map<String, String> inapplicable(Value.Fields settings) {
        Applicability rules = new Applicability(settings);
        rules.byArchitecture();
        rules.byOtherSettings();
        return rules.reasons;
    }

    private void byArchitecture() {
        boolean advancedModel = Value.of(true).equals(settings.get("useAdvanced"));
        switch (text("architecture")) {
            case "feedforward" -> {
                // The app builds the advanced model for this architecture too when the switch is on.
                if (!advancedModel) {
                    rule(ADVANCED, "a feedforward model does not use it");
                }
                rule(TRANSFORMER, "a feedforward model does not use it");
            }
            case "advanced" -> rule(TRANSFORMER, "an advanced model has no attention layers");
            case "transformer" ->
                rule(
                        ADVANCED,
                        "a transformer does not take it: its activation, initialization, norm and learning rate are fixed");
            default -> {}
        }
    }

    private void byOtherSettings() {
        unless("momentum", "optimizer", "momentum");
        unless("leakyReluAlpha", "activation", "leaky_relu");
        unless("eluAlpha", "activation", "elu");
        unless("lrMin", "lrSchedule", "cosine", "warmup_cosine");
        unless("lrDecayRate", "lrSchedule", "exponential");
        unless("warmupEpochs", "lrSchedule", "warmup_cosine");
        if (settings.get("tokenizerConfig") instanceof Value.Fields tokenizer
                && tokenizer.get("pattern") != null
                && tokenizer.get("mode") instanceof Value.Text mode
                && !mode.text().equals("custom")) {
            reasons.put("tokenizerConfig.pattern", "only a custom tokenizer has a pattern; its mode is " + mode.text());
        }
    }

    private void rule(List<String> names, String reason) {
        for (String name : names) {
            if (settings.get(name) != null) {
                reasons.putIfAbsent(name, reason);
            }
        }
    }

    private void unless(String name, String decider, String... values) {
        String actual = text(decider);
        if (settings.get(name) != null && !actual.isEmpty() && !List.of(values).contains(actual)) {
            reasons.putIfAbsent(
                    name, "has an effect only with " + decider + " " + String.join(" or ", values) + ", not " + actual);
        }
    }

    private String text(String name) {
        return settings.get(name) instanceof Value.Text text ? text.text() : "";
    }
}
