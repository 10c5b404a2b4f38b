package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Run;
import dev.sigx.model.TestRuns;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputRowsTest {
    @Test
    void putsAnswersOfOneTextInOneRowAcrossProjects() {
        Run baseline = TestRuns.run("a").output("p1", "Hello", "one").build();
        Run other = TestRuns.run("b").output("q7", "Hello", "two").build();

        assertThat(ReaderText.answers(List.of(baseline, other))).containsExactly(List.of("Hello", "one", "two"));
    }

    @Test
    void gathersAnswersThatOnlyOtherRunsHave() {
        Run baseline = TestRuns.run("a").build();
        Run second = TestRuns.run("b").output("p", "Hello", "two").build();
        Run third = TestRuns.run("c")
                .output("x", "Else", "four")
                .output("q", "Hello", "three")
                .build();

        assertThat(ReaderText.answers(List.of(baseline, second, third)))
                .containsExactly(
                        Arrays.asList("Hello", null, "two", "three"), Arrays.asList("Else", null, null, "four"));
    }

    @Test
    void keepsEachAnswerOfAPromptThatWasAskedTwice() {
        Run baseline =
                TestRuns.run("a").output("p", "Hi", "1").output("p", "Hi", "2").build();
        Run other =
                TestRuns.run("b").output("p", "Hi", "3").output("p", "Hi", "4").build();

        assertThat(ReaderText.answers(List.of(baseline, other)))
                .containsExactly(List.of("Hi", "1", "3"), List.of("Hi", "2", "4"));
    }
}
