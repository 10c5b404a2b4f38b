package dev.sigx.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the parameters in {@code docs/maven.md} equal to those that the goals declare. */
class MavenDocumentationTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    @Test
    void listsEveryPropertyAndNoOther() throws IOException {
        TreeSet<String> declared = new TreeSet<>();
        for (String source : List.of("ReadingMojo", "ReportMojo", "ExportMojo", "VerifyMojo")) {
            String text = Files.readString(MODULE.resolve("src/main/java/dev/sigx/maven/" + source + ".java"));
            Pattern.compile("property = \"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .map(MavenDocumentationTest::name)
                    .forEach(declared::add);
        }
        TreeSet<String> documented = new TreeSet<>();
        Pattern.compile("(?m)^\\| `\\w+` \\| `([^`]+)` \\|")
                .matcher(Files.readString(MODULE.resolve("../docs/maven.md")))
                .results()
                .map(MavenDocumentationTest::name)
                .forEach(documented::add);

        assertThat(declared).hasSize(32);
        assertThat(documented).isEqualTo(declared);
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
