package dev.sigx.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstalledConditionTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void tellsWhetherAProgramAnswers() {
        assertThat(InstalledCondition.succeeds(List.of(JAVA, "-version"))).isTrue();
        assertThat(InstalledCondition.succeeds(List.of(JAVA, "no.such.Program")))
                .isFalse();
        assertThat(InstalledCondition.succeeds(List.of("no-such-program-anywhere")))
                .isFalse();
    }
}
