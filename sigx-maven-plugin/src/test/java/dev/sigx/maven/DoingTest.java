package dev.sigx.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoingTest {
    @ParameterizedTest
    @EnumSource(names = {"USAGE", "NOTHING_USABLE"})
    void failsTheBuildForBadData(Kind kind) {
        assertThatThrownBy(() -> Doing.of(() -> {
                    throw new ReportException(kind, "no run (a.json:3)", "mend it");
                }))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("no run (a.json:3)\n  next: mend it");
    }

    @Test
    void blamesTheMachineForTheDisk() {
        assertThatThrownBy(() -> Doing.of(() -> {
                    throw new ReportException(Kind.MACHINE, "the disk is full");
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void ownsUpToABug() {
        assertThatThrownBy(() -> Doing.of(() -> {
                    throw new IllegalStateException("seven is odd");
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("this is a bug of sigx: java.lang.IllegalStateException: seven is odd\n");
    }
}
