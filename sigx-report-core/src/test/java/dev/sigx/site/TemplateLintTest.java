package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sigx.render.SitePages;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template may say, whatever the engine would let it; and that what is edited is what is shipped. */
class TemplateLintTest {
    private static final Path TEMPLATES = Path.of("..", "templates");
    private static final Path ASSETS = Path.of("..", "assets");
    private static final Path RENDER = Path.of("src", "main", "java", "dev", "sigx", "render");

    /** Name of each fault and what it looks like. */
    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> forbidden = new LinkedHashMap<>();
        forbidden.put(
                "a way around escaping", Pattern.compile("\\?\\s*no_esc|noautoesc|auto_esc\\s*=|<#\\s*outputformat"));
        forbidden.put("text run as template", Pattern.compile("\\?\\s*(interpret|eval|eval_json)\\b"));
        forbidden.put("a door to Java", Pattern.compile("\\?\\s*(api|new)\\b"));
        forbidden.put("an attribute without quotes", Pattern.compile("=\\s*[$#]\\{"));
        forbidden.put("an attribute in single quotes", Pattern.compile("\\s[a-z-]+='[^']*\\$\\{"));
        forbidden.put(
                "an attribute whose name is data",
                Pattern.compile("<[a-z][^<>]*\\s[^\\s=\"<>]*\\$\\{[^}]*}[^\\s=\"<>]*="));
        forbidden.put("data in a script or style", Pattern.compile("(?s)<(script|style)\\b[^>]*>(?!</).*?</\\1>"));
        forbidden.put("a handler or style attribute", Pattern.compile("\\s(on[a-z]+|style)\\s*="));
        forbidden.put("a number format of its own", Pattern.compile("\\?\\s*(string|c)\\b"));
        forbidden.put(
                "the clock or the locale", Pattern.compile("\\.now\\b|\\.locale\\b|\\?\\s*(date|time|datetime)\\b"));
        return forbidden;
    }

    private static List<String> faults(String template) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(template).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void noTemplateHoldsAnythingForbidden() {
        assertThat(SiteFiles.in(TEMPLATES)).hasSizeGreaterThan(10).allSatisfy(file -> {
            assertThat(file).endsWith(".ftl");
            assertThat(faults(SiteFiles.text(TEMPLATES, file))).as(file).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x?no_esc}",
                "<#noautoesc>${x}</#noautoesc>",
                "<#ftl auto_esc=false>",
                "<#outputformat \"plainText\">",
                "<@x?interpret/>",
                "${x?eval}",
                "${x?api.y}",
                "${\"a.B\"?new()}",
                "<a href=${x}>",
                "<a href='${x}'>",
                "<p ${x}=\"1\">",
                "<script>var x = \"${x}\";</script>",
                "<style>p { color: ${x} }</style>",
                "<p style=\"color: ${x}\">",
                "<p onclick=\"x()\">",
                "${n?string(\"0.0\")}",
                "${.now}"
            })
    void aPlantedFaultIsNoticed(String planted) {
        assertThat(faults(planted)).isNotEmpty();
    }

    @Test
    void theTemplatesAndAssetsOfTheClassPathAreThoseOfTheFolders() throws URISyntaxException {
        assertSame(TEMPLATES, "templates");
        assertSame(ASSETS, "assets");
    }

    private static void assertSame(Path folder, String name) throws URISyntaxException {
        Path shipped = Path.of(SitePages.class.getResource(name).toURI());
        assertThat(SiteFiles.in(shipped)).isEqualTo(SiteFiles.in(folder));
        for (String file : SiteFiles.in(folder)) {
            assertThat(SiteFiles.text(shipped, file)).as(file).isEqualTo(SiteFiles.text(folder, file));
        }
    }

    @Test
    void everyTemplateIsUsed() {
        String code = SiteFiles.text(RENDER, "SitePages.java")
                + SiteFiles.text(RENDER, "Templates.java")
                + SiteFiles.text(RENDER, "PreparedPages.java");
        for (String file : SiteFiles.in(TEMPLATES)) {
            String name = file.startsWith("parts/") ? file : file.substring(0, file.length() - ".ftl".length());
            assertThat(code).contains('"' + name + '"');
        }
    }

    /** A component of that name would be hidden by the part in every template. */
    @Test
    void noPageRecordHasAComponentNamedLikeAPart() {
        Set<String> parts = SiteFiles.in(TEMPLATES).stream()
                .filter(file -> file.startsWith("parts/"))
                .map(file -> file.substring("parts/".length(), file.length() - ".ftl".length()))
                .map(name -> name.equals("parts") ? "p" : name)
                .collect(Collectors.toSet());
        List<String> hidden = new ArrayList<>();
        int records = 0;
        for (JavaClass type : new ClassFileImporter().importPackages(SitePages.class.getPackageName())) {
            if (type.isRecord()) {
                records++;
                type.getFields().stream()
                        .filter(field -> parts.contains(field.getName()))
                        .forEach(field -> hidden.add(field.getFullName()));
            }
        }
        assertThat(parts).contains("p", "layout", "saved");
        assertThat(records).isGreaterThan(20);
        assertThat(hidden).isEmpty();
    }

    @Test
    void everyMacroIsUsed() {
        StringBuilder all = new StringBuilder();
        SiteFiles.in(TEMPLATES).forEach(file -> all.append(SiteFiles.text(TEMPLATES, file)));
        List<String> unused = new ArrayList<>();
        Matcher macro = Pattern.compile("<#macro (\\w+)").matcher(all);
        while (macro.find()) {
            if (!Pattern.compile("<@(\\w+\\.)?" + macro.group(1) + "\\b")
                    .matcher(all)
                    .find()) {
                unused.add(macro.group(1));
            }
        }
        assertThat(unused).isEmpty();
    }
}
