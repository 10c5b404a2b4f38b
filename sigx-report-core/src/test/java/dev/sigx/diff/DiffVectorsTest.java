package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Output;
import dev.sigx.model.TestRuns;
import dev.sigx.store.Node;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors that every implementation of the rules has to meet. */
class DiffVectorsTest {
    private static final Node VECTORS = DiffVectors.read();

    @TestFactory
    Stream<DynamicTest> comparesRunsAsTheVectorsSay() {
        return VECTORS.field("cases").items().stream()
                .map(vector -> DynamicTest.dynamicTest(name(vector), () -> {
                    RunDiff diff = new RunDiffer(DiffVectors.rules(vector))
                            .diff(
                                    DiffVectors.run("a", vector.field("baseline")),
                                    DiffVectors.run("b", vector.field("run")));
                    assertThat(DiffVectors.spelt(diff))
                            .isEqualTo(vector.field("expected").value());
                }));
    }

    @TestFactory
    Stream<DynamicTest> comparesAnswersAsTheVectorsSay() {
        return VECTORS.field("outputs").items().stream()
                .map(vector -> DynamicTest.dynamicTest(name(vector), () -> {
                    OutputDiff diff = new OutputDiffer()
                            .diff(output(vector, "before"), output(vector, "after"))
                            .get(0);
                    assertThat(DiffVectors.items(diff.words().stream()
                                    .map(DiffVectors::spelt)
                                    .toList()))
                            .isEqualTo(vector.field("pieces").value());
                }));
    }

    @Test
    void wouldNoticeAWrongExpectation() {
        Node vectors = VECTORS.field("cases");
        RunDiff empty = new RunDiffer(DiffRules.DEFAULT)
                .diff(TestRuns.run("a").build(), TestRuns.run("b").build());

        assertThat(vectors.items().stream()
                        .filter(vector -> DiffVectors.spelt(empty)
                                .equals(vector.field("expected").value())))
                .hasSize(1);
    }

    private static List<Output> output(Node vector, String side) {
        return TestRuns.run(side)
                .output("p", "P", vector.field(side).text())
                .build()
                .outputs();
    }

    private static String name(Node vector) {
        return vector.field("name").text();
    }
}
