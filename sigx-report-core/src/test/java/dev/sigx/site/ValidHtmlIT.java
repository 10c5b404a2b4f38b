package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker has nothing to say about any page, not even a warning, but for what it cannot know. */
class ValidHtmlIT {
    private static final Path CLASSPATH = Path.of("target", "html-checker.classpath");

    /**
     * That a file is not of the origin of its page, which browsers take it for; and how the words of a store are written,
     * which are shown as they are.
     */
    private static final Pattern UNFOUNDED =
            Pattern.compile("info warning: (Resource violates Content Security Policy \\(meta tag\\): external"
                    + " (stylesheet|script) “(\\.\\./)?assets/[a-z-]+\\.(css|js)”"
                    + "|Text run is not in Unicode Normalization Form C|The value of attribute .* is not in Unicode"
                    + " Normalization Form C|This document appears to be written in)");

    @Test
    void everyPageIsValidHtml() throws Exception {
        List<Path> pages = new ArrayList<>();
        for (BuiltSite site : List.of(BuiltSite.NEURO_LINGUA, BuiltSite.EMPTY, BuiltSite.ONE_RUN, BuiltSite.HOSTILE)) {
            site.pages().forEach(page -> pages.add(site.folder().resolve(page)));
        }
        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(messages(pages)).isEmpty();
    }

    @Test
    void aBrokenPageIsRefused(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(
                folder.resolve("broken.html"),
                "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><b><i></b></i><table><tr><p>",
                StandardCharsets.UTF_8);
        assertThat(messages(List.of(broken))).hasSizeGreaterThan(2);
    }

    /** One message a line, of errors and warnings. */
    static List<String> messages(List<Path> pages) throws IOException, InterruptedException {
        assertThat(CLASSPATH)
                .as("made by the build: mvn -pl sigx-report-core antrun:run@locate-html-checker")
                .exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Files.readString(CLASSPATH, StandardCharsets.UTF_8).strip(),
                "nu.validator.client.SimpleCommandLineValidator",
                "--Werror"));
        pages.forEach(page -> command.add(page.toString()));
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        checker.getOutputStream().close();
        String said;
        try (InputStream in = checker.getInputStream()) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean refused = checker.waitFor() != 0;
        assertThat(refused).as(said).isEqualTo(!said.isBlank());
        return said.lines()
                .filter(line -> !line.isBlank() && !UNFOUNDED.matcher(line).find())
                .toList();
    }
}
