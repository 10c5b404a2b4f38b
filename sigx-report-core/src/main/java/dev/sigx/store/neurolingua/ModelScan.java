package dev.sigx.store.neurolingua;

import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stays of a stored model after its weights went by.
 *
 * @param size parameters, bytes and vocabulary; see {@link #read}
 * @param facts what the model says of itself in plain fields ({@code hiddenSize}, {@code optimizer} ...)
 */
record ModelScan(ModelSize size, Value.Fields facts) {
    private static final Set<String> BASE_WEIGHTS = Set.of("embedding", "wHidden", "wOutput", "bHidden", "bOutput");
    private static final Set<String> TRANSFORMER_WEIGHTS =
            Set.of("attentionWeights", "ffWeights1", "ffWeights2", "renormStates");
    private static final int LONGEST_FACT = 200;

    /**
     * Skips the model on which the parser stands, token by token, and never holds more than one of its tokens.
     *
     * <p>The byte size is that of the model as {@code JSON.stringify} prints it, in UTF-8, so that an indented copy has
     * the same size. With vocabulary V and hidden size H, the number of parameters of a feedforward or advanced model
     * is V*H + H*H + H*V + H + V; of a transformer, which has more weights, it is the count of the numbers in its
     * weight arrays: the five of every model (of which a transformer does not train the hidden layer), attention, feed
     * forward and norm.
     */
    static ModelScan read(JsonParser parser) {
        return new Scanner(parser).scan();
    }

    /** The text of a fact, or empty. */
    String fact(String name) {
        return facts.get(name) instanceof Value.Text text ? text.text() : "";
    }

    /** The number of a fact; missing where there is none. */
    Num number(String name) {
        return facts.get(name) instanceof Num number ? number : Num.MISSING;
    }

    /** Whether there is any model at all: an export without weights holds an empty object in their place. */
    boolean isEmpty() {
        return facts.isEmpty() && size.vocabulary().isMissing();
    }

    private static final class Scanner {
        private final JsonParser parser;
        private boolean[] followed = new boolean[16];
        private final Map<String, Value> facts = new LinkedHashMap<>();
        private int depth;
        private String outer = "";
        private String inner = "";
        private long bytes;
        private long vocabulary = -1;
        private long weights;
        private boolean transformer;

        Scanner(JsonParser parser) {
            this.parser = parser;
        }

        ModelScan scan() {
            JsonToken token = parser.currentToken();
            boolean named = false;
            while (true) {
                if (token == JsonToken.PROPERTY_NAME) {
                    separate();
                    name(parser.currentName());
                    named = true;
                } else if (token.isStructEnd()) {
                    depth--;
                    bytes++;
                } else {
                    if (!named) {
                        separate();
                    }
                    named = false;
                    value(token);
                }
                if (depth == 0) {
                    return new ModelScan(size(), new Value.Fields(facts));
                }
                token = parser.nextToken();
            }
        }

        private void separate() {
            if (followed[depth]) {
                bytes++;
            }
            followed[depth] = true;
        }

        private void name(String name) {
            bytes += 1 + quotedBytes(name);
            if (depth == 1) {
                outer = name;
            } else if (depth == 2) {
                inner = name;
            }
        }

        private void value(JsonToken token) {
            if (token.isStructStart()) {
                if (depth == 1 && outer.equals("vocab") && token == JsonToken.START_ARRAY) {
                    vocabulary = 0;
                }
                transformer |= depth == 1 && outer.equals("transformer");
                countVocabulary();
                bytes++;
                depth++;
                if (depth == followed.length) {
                    followed = Arrays.copyOf(followed, depth * 2);
                }
                followed[depth] = false;
                return;
            }
            countVocabulary();
            switch (token) {
                case VALUE_STRING -> {
                    bytes += quotedBytes(
                            parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
                    if (depth == 1 && parser.getStringLength() <= LONGEST_FACT) {
                        facts.put(outer, Value.of(parser.getString()));
                    }
                }
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                case VALUE_TRUE, VALUE_NULL -> bytes += 4;
                default -> bytes += 5;
            }
        }

        private void countVocabulary() {
            if (depth == 2 && outer.equals("vocab") && vocabulary >= 0) {
                vocabulary++;
            }
        }

        private void number() {
            bytes += parser.getStringLength();
            boolean inTransformer = outer.equals("transformer")
                    && TRANSFORMER_WEIGHTS.contains(inner)
                    && !"epsilon".equals(parser.currentName());
            if (depth > 1 && (BASE_WEIGHTS.contains(outer) || inTransformer)) {
                weights++;
            }
            if (depth == 1) {
                try {
                    facts.put(outer, Num.parse(parser.getString()));
                } catch (NumberFormatException beyondRange) {
                    facts.put(outer, Value.of(parser.getString()));
                }
            }
        }

        private ModelSize size() {
            Num parameters = weights > 0 ? Num.of(weights) : Num.MISSING;
            Value hidden = facts.get("hiddenSize");
            if (!isTransformer() && vocabulary >= 0 && hidden instanceof Num size && size.isFinite()) {
                long v = vocabulary;
                long h = (long) size.value();
                parameters = Num.of(v * h + h * h + h * v + h + v);
            }
            return new ModelSize(parameters, Num.of(bytes), vocabulary < 0 ? Num.MISSING : Num.of(vocabulary));
        }

        private boolean isTransformer() {
            return transformer || Value.of("transformer").equals(facts.get("architecture"));
        }
    }

    private static long quotedBytes(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            bytes += bytesOf(before, text.charAt(i), next);
        }
        return bytes;
    }

    private static long quotedBytes(char[] text, int offset, int length) {
        long bytes = 2;
        for (int i = offset; i < offset + length; i++) {
            char next = i + 1 < offset + length ? text[i + 1] : ' ';
            char before = i > offset ? text[i - 1] : ' ';
            bytes += bytesOf(before, text[i], next);
        }
        return bytes;
    }

    /** Bytes of one UTF-16 unit between its neighbours as {@code JSON.stringify} prints it. */
    private static int bytesOf(char before, char unit, char next) {
        if (unit < 0x20) {
            return "\b\f\n\r\t".indexOf(unit) >= 0 ? 2 : 6;
        }
        if (unit < 0x80) {
            return unit == '"' || unit == '\\' ? 2 : 1;
        }
        if (unit < 0x800) {
            return 2;
        }
        if (!Character.isSurrogate(unit)) {
            return 3;
        }
        boolean paired =
                Character.isHighSurrogate(unit) ? Character.isLowSurrogate(next) : Character.isHighSurrogate(before);
        return paired ? 2 : 6;
    }
}
