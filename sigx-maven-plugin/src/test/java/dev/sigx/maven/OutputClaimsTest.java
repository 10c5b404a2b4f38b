package dev.sigx.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputClaimsTest {
    private final Object build = new Object();

    @Test
    void namesWhoClaimedTheFolderBefore() {
        assertThat(OutputClaims.claim(build, Path.of("a/../site"), "report of one"))
                .isNull();
        assertThat(OutputClaims.claim(build, Path.of("site"), "report of two")).isEqualTo("report of one");
    }

    @Test
    void letsTheSameClaimTwice() {
        OutputClaims.claim(build, Path.of("site"), "report of one");

        assertThat(OutputClaims.claim(build, Path.of("site"), "report of one")).isNull();
    }

    @Test
    void keepsBuildsApart() {
        OutputClaims.claim(build, Path.of("site"), "report of one");

        assertThat(OutputClaims.claim(new Object(), Path.of("site"), "report of two"))
                .isNull();
    }
}
