package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.verify.Verification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No computed value of a document can be edited without being found, though nothing but the document is there. */
class AnyEditTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> STATISTICS =
            Set.of("last", "best", "bestStep", "mean", "min", "max", "count", "notFinite");

    @TempDir
    private Path temp;

    /** A scalar in a tree, and how to put another in its place. */
    private record Place(String name, JsonNode value, Consumer<JsonNode> put) {
        JsonNode edited() {
            if (value.isNumber()) {
                return NODES.numberNode(value.decimalValue().add(new BigDecimal("0.001")));
            }
            if (value.isBoolean()) {
                return NODES.booleanNode(!value.booleanValue());
            }
            return value.isNull() ? NODES.numberNode(7) : NODES.stringNode(value.stringValue() + "x");
        }
    }

    private static List<Place> derived(JsonNode root) {
        List<Place> places = new ArrayList<>();
        scalars("diffs", root.get("diffs"), places);
        for (JsonNode decision : root.get("decisions")) {
            scalars("evidence of " + decision.get("id"), decision.get("evidence"), places);
        }
        for (JsonNode scenario : root.get("scenarios")) {
            field("scenario " + scenario.get("id"), (ObjectNode) scenario, "verdict", places);
        }
        for (JsonNode run : root.get("runs")) {
            run.get("metrics").properties().forEach(metric -> {
                if (run.get("history").has(metric.getKey())) {
                    STATISTICS.forEach(name -> field(
                            "run " + run.get("id") + " " + metric.getKey(),
                            (ObjectNode) metric.getValue(),
                            name,
                            places));
                }
            });
            if (run.get("ledger").isObject()) {
                field("ledger of " + run.get("id"), (ObjectNode) run.get("ledger"), "executionStatus", places);
            }
        }
        field("root", (ObjectNode) root, "historyPoints", places);
        return places;
    }

    private static void field(String of, ObjectNode object, String name, List<Place> places) {
        places.add(new Place(of + " " + name, object.get(name), value -> object.set(name, value)));
    }

    private static void scalars(String of, JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> {
                if (object.get(name).isContainer()) {
                    scalars(of + "/" + name, object.get(name), places);
                } else {
                    field(of, object, name, places);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                if (array.get(i).isContainer()) {
                    scalars(of + "/" + i, array.get(i), places);
                } else {
                    places.add(new Place(of + "/" + i, array.get(i), value -> array.set(at, value)));
                }
            }
        }
    }

    private JsonNode document(String example) throws IOException {
        return JSON.readTree(Examples.FOLDER
                .resolve(example)
                .resolve("expected/exports/sigx-export.json")
                .toFile());
    }

    private Verification verify(JsonNode root) throws ReportException {
        Path document = temp.resolve("sigx-export.json");
        JSON.writeValue(document.toFile(), root);
        return KeptArchive.verify(document);
    }

    /** Edits that nothing but a schema objects to are not found here: an honest word in the wrong place follows it. */
    private boolean isFound(JsonNode root, Place place) throws ReportException {
        place.put().accept(place.edited());
        Verification found = verify(root);
        place.put().accept(place.value());
        return found.mismatches().stream()
                .anyMatch(mismatch -> !mismatch.place().startsWith("line "));
    }

    private List<String> unfound(JsonNode root, List<Place> places) throws ReportException {
        List<String> unfound = new ArrayList<>();
        for (Place place : places) {
            if (!isFound(root, place)) {
                unfound.add(place.name() + ": " + place.value() + " to " + place.edited());
            }
        }
        return unfound;
    }

    @Test
    void eachComputedValueOfASmallExample() throws Exception {
        JsonNode root = document("minimal");
        List<Place> places = derived(root);

        assertThat(verify(root).holds()).isTrue();
        assertThat(places).hasSizeGreaterThan(350);
        assertThat(unfound(root, places)).isEmpty();
    }

    @Test
    void manyComputedValuesOfALargeExample() throws Exception {
        JsonNode root = document("neuro-lingua");
        List<Place> places = new ArrayList<>(derived(root));
        assertThat(places).hasSizeGreaterThan(6_000);
        Collections.shuffle(places, new Random(20_261_123));

        assertThat(verify(root).holds()).isTrue();
        assertThat(unfound(root, places.subList(0, 40))).isEmpty();
    }

    @Test
    void aValueThatIsNotComputedMayBeAnything() throws Exception {
        JsonNode root = document("minimal");
        List<Place> places = new ArrayList<>();
        field("project", (ObjectNode) root.get("projects").get(0), "description", places);

        assertThat(unfound(root, places)).hasSize(1);
    }
}
