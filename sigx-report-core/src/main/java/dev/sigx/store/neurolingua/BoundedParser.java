package dev.sigx.store.neurolingua;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Leaves out what exceeds a number of values: the container in which the bound is reached, and those around it up to
 * the object that the parser stood in at first, simply end there.
 */
final class BoundedParser extends JsonParserDelegate {
    private final int outermost;
    private int left = Integer.MAX_VALUE;
    private boolean named;
    private boolean cut;

    BoundedParser(JsonParser parser) {
        super(parser);
        this.outermost = parser.streamReadContext().getNestingDepth();
    }

    /** From here on, that many values. */
    void allow(int values) {
        left = values;
        cut = false;
    }

    /** Whether something was left out since the last {@link #allow}. */
    boolean wasCut() {
        return cut;
    }

    @Override
    public JsonToken nextToken() {
        JsonToken token = delegate.nextToken();
        boolean valueOfField = named;
        named = token == JsonToken.PROPERTY_NAME;
        if (token == null || token.isStructEnd() || valueOfField) {
            left -= valueOfField ? 1 : 0;
            return token;
        }
        left -= named ? 0 : 1;
        if (left >= 0 || delegate.streamReadContext().getNestingDepth() <= outermost) {
            return token;
        }
        cut = true;
        named = false;
        while (token != null && !token.isStructEnd()) {
            delegate.skipChildren();
            token = delegate.nextToken();
        }
        return token;
    }
}
