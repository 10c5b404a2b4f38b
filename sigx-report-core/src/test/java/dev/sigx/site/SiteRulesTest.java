package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of every site keeps the rules of structure, links and strict viewers. */
class SiteRulesTest {
    private static final String SOUND = """
            <!DOCTYPE html>
            <html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>T</title>
            </head><body><main><h1 id="top">H</h1><a href="#top">up</a>
            <table><caption>C</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
            <div class="prose"><p>Note</p></div></main></body></html>
            """;

    @ParameterizedTest
    @EnumSource(value = BuiltSite.class, names = "MANY", mode = EnumSource.Mode.EXCLUDE)
    void everyLinkLeadsSomewhereInsideTheSite(BuiltSite site) {
        assertThat(new LinkRules(site.folder()).faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = BuiltSite.class, names = "MANY", mode = EnumSource.Mode.EXCLUDE)
    void everyPageIsSoundByItself(BuiltSite site) {
        List<String> faults = new ArrayList<>();
        for (String page : site.pages()) {
            faults.addAll(MarkupRules.faults(page, SiteFiles.text(site.folder(), page)));
        }
        assertThat(faults).isEmpty();
        assertThat(site.pages()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(value = BuiltSite.class, names = "MANY", mode = EnumSource.Mode.EXCLUDE)
    void fileNamesSuitEverySystem(BuiltSite site) {
        assertThat(site.files()).allSatisfy(file -> {
            assertThat(file).matches("[a-z0-9./_-]+").hasSizeLessThanOrEqualTo(120);
            assertThat(file.split("/"))
                    .noneMatch(segment -> segment.matches("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?"))
                    .noneMatch(segment -> segment.endsWith("."));
        });
    }

    @Test
    void aSoundPageIsAccepted() {
        assertThat(MarkupRules.faults("page.html", SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script src='x.js'>alert(1)</script>",
                "<style>p { color: red }</style>",
                "<p style='color: red'>x</p>",
                "<p onclick='x()'>x</p>",
                "<img src='data:image/png;base64,AA=='  alt='x'>",
                "<img src='x.png'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java&#10;script:alert(1)'>x</a>",
                "<a href='https://foreign.example/'>x</a>",
                "<a href='//foreign.example/'>x</a>",
                "<iframe src='x.html'></iframe>",
                "<h1>Second</h1>",
                "<h4>Skips two levels</h4>",
                "<p id='top'>x</p>",
                "<table><tbody><tr><td>1</td></tr></tbody></table>",
                "<table><caption>C</caption><thead><tr><th>1</th></tr></thead></table>",
                "<table><caption>C</caption><thead><tr><th scope='col'>1</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "<div class='prose'><img src='x.png' alt='x'></div>",
                "<div class='prose'><p class='x'>x</p></div>"
            })
    void aPlantedFaultInAPageIsNoticed(String planted) {
        assertThat(MarkupRules.faults("page.html", SOUND.replace("<div class=\"prose\">", planted + "<div>")))
                .isNotEmpty();
    }

    @Test
    void aPageWithoutATitleOrWithAnOddNameIsNoticed() {
        assertThat(MarkupRules.faults("page.html", SOUND.replace("<title>T", "<title> ")))
                .isNotEmpty();
        assertThat(MarkupRules.faults("שלום.html", SOUND)).isNotEmpty();
        assertThat(MarkupRules.faults("x".repeat(120) + ".html", SOUND)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.html",
                "page.html#gone",
                "#gone",
                "../outside.html",
                "/page.html",
                "https://foreign.example/",
                "//foreign.example/x",
                "javascript:alert(1)",
                "bad address"
            })
    void aPlantedBrokenLinkIsNoticed(String link, @TempDir Path folder) throws IOException {
        write(folder, "sub/page.html", "<a href='" + link + "'>x</a>");
        assertThat(new LinkRules(folder).faults()).hasSize(1);
    }

    @Test
    void soundLinksAreAccepted(@TempDir Path folder) throws IOException {
        write(folder, "page.html", "<p id='here'><a href='#here'>x</a> <a href='sub/other.html#there'>y</a>");
        write(
                folder,
                "sub/other.html",
                "<p id='there'><a href='../page.html'>z</a><div class='prose'><a href='https://example.org/'>o</a></div>");
        assertThat(new LinkRules(folder).faults()).isEmpty();
    }

    private static void write(Path folder, String name, String html) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html, StandardCharsets.UTF_8);
    }
}
