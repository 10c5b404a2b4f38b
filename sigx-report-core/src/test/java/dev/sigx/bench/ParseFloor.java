package dev.sigx.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The least that reading a store can cost: walk through its JSON once and take every number. */
public final class ParseFloor {
    private ParseFloor() {}

    /** Prints how many numbers that were no whole numbers it took, and their sum. */
    public static void main(String[] args) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
        long whole = 0;
        long count = 0;
        double sum = 0;
        try (InputStream in = Files.newInputStream(Path.of(args[0]));
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    sum += parser.getDoubleValue();
                    count++;
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    whole += parser.getLongValue();
                }
            }
        }
        System.out.println(count + " " + sum + " " + whole);
    }
}
