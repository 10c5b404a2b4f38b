package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.publish.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources of scripts are joined whole, and in an order that lets each use what it names. */
class AssetsTest {
    private static final Path FOLDER = Path.of("..", "assets");

    private static final Pattern CONSTANT = Pattern.compile("^const (sigx\\w*) = ", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("\\bsigx[A-Z]\\w*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** What asks for later topics, and waits for them. */
    private static final List<String> LOADERS = List.of("sigxSearch", "sigxHelp", "sigxScenarios", "sigxPlots");

    private static Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (OutputFile file : Assets.files().toList()) {
            String name = file.path().substring("assets/".length());
            if (name.endsWith(".js") && !name.endsWith(".min.js")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                file.content().writeTo(bytes);
                scripts.put(name, bytes.toString(StandardCharsets.UTF_8));
            }
        }
        return scripts;
    }

    @Test
    void everySourceStandsOnceInTheScriptOfItsFolder() throws IOException {
        Map<String, String> scripts = scripts();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        try (Stream<Path> sources = Files.walk(FOLDER)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".js")).toList()) {
                String script = source.getParent().getFileName() + ".js";
                String text = Files.readString(source);
                assertThat(scripts.get(script)).as(source + " in " + script).contains(text);
                lengths.merge(script, text.length(), Integer::sum);
            }
        }
        assertThat(lengths).hasSizeGreaterThan(8);
        scripts.forEach((name, text) -> assertThat(text).as(name).hasSize(lengths.get(name)));
    }

    /** @param scripts by name, in order */
    private static List<String> usedTooEarly(Map<String, String> scripts) {
        Map<String, String> homes = new LinkedHashMap<>();
        scripts.forEach(
                (script, text) -> CONSTANT.matcher(text).results().forEach(found -> homes.put(found.group(1), script)));
        List<String> order = List.copyOf(scripts.keySet());
        List<String> found = new ArrayList<>();
        scripts.forEach((script, text) -> NAME.matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(name -> homes.containsKey(name) && order.indexOf(homes.get(name)) > order.indexOf(script))
                .forEach(name -> found.add(script + " uses " + name + " of " + homes.get(name))));
        return found;
    }

    @Test
    void aScriptUsesOnlyThoseBeforeItButForWhatItLoadsFirst() throws IOException {
        assertThat(usedTooEarly(scripts()))
                .allSatisfy(use -> assertThat(use).matches("(site|runs)\\.js uses \\w+ of .*"))
                .hasSize(LOADERS.size())
                .allSatisfy(use -> assertThat(LOADERS).anyMatch(name -> use.contains(name + " ")));
    }

    @Test
    void aPlantedUseBeforeItsTimeIsFound() {
        Map<String, String> planted = new LinkedHashMap<>();
        planted.put("first.js", "/* sigxSecond */\nconst sigxFirst = sigxSecond.of();\n");
        planted.put("second.js", "const sigxSecond = sigxFirst;\n");

        assertThat(usedTooEarly(planted)).containsExactly("first.js uses sigxSecond of second.js");
    }
}
