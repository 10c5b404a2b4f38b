package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated text that lies in the repository. {@code -Dsigx.golden.update=true} rewrites it. */
public final class GoldenText {
    private GoldenText() {}

    public static void assertCurrent(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("sigx.golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not rewritten on a build server")
                    .isNull();
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted, StandardCharsets.UTF_8);
        }
        assertThat(file).as("generated; -Dsigx.golden.update=true writes it").exists();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as(file + " is not current; -Dsigx.golden.update=true rewrites it")
                .isEqualTo(wanted);
    }
}
