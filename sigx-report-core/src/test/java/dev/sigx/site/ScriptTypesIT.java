package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.Examples;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** The types that the scripts state in their comments, held against the code by the TypeScript compiler. */
class ScriptTypesIT {
    private static final String COMPILER = "/META-INF/resources/webjars/typescript/5.9.3/lib/";

    private static final String CHECK = """
            const [sources, libraries] = [arguments[0], window.libraries];
            const options = {
              allowJs: true, checkJs: true, strict: true, noEmit: true, noUnusedLocals: true, noUnusedParameters: true,
              noImplicitReturns: true, noFallthroughCasesInSwitch: true, allowUnreachableCode: false, types: [],
              target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
            };
            const text = (name) => sources[name] ?? libraries[name.slice(name.lastIndexOf('/') + 1)];
            const host = {
              fileExists: (name) => text(name) !== undefined,
              readFile: text,
              getSourceFile: (name, version) => text(name) === undefined ? undefined : ts.createSourceFile(name, text(name), version),
              getDefaultLibFileName: () => 'lib.es2022.d.ts', getDefaultLibLocation: () => '/',
              writeFile: () => {}, getCurrentDirectory: () => '/', getCanonicalFileName: (name) => name,
              useCaseSensitiveFileNames: () => true, getNewLine: () => '\\n',
            };
            return ts.getPreEmitDiagnostics(ts.createProgram(Object.keys(sources), options, host)).map((found) => {
              const at = found.file ? found.file.getLineAndCharacterOfPosition(found.start).line + 1 : 0;
              const where = found.file ? found.file.fileName + ':' + at : '';
              return where + ' ' + ts.flattenDiagnosticMessageText(found.messageText, ' ');
            });
            """;

    private static final Path ASSETS = Examples.FOLDER.resolveSibling("assets");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void loadTheCompiler() throws Exception {
        Map<String, String> libraries = new TreeMap<>();
        URI jar = ScriptTypesIT.class.getResource(COMPILER + "typescript.js").toURI();
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> declarations = Files.list(files.getPath(COMPILER))) {
            for (Path file : declarations
                    .filter(path -> path.getFileName().toString().matches("lib\\..*\\.d\\.ts"))
                    .collect(Collectors.toList())) {
                libraries.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        try (InputStream compiler = ScriptTypesIT.class.getResourceAsStream(COMPILER + "typescript.js")) {
            Files.copy(compiler, folder.resolve("typescript.js"));
        }
        Files.writeString(folder.resolve("libraries.js"), "window.libraries = " + new Json().toJson(libraries));
        Files.writeString(
                folder.resolve("check.html"),
                "<!doctype html><meta charset=utf-8><script src=typescript.js></script><script src=libraries.js></script>",
                StandardCharsets.UTF_8);
        QuietPages.allow(folder);
        browser = new Browser();
        browser.open(folder.resolve("check.html").toUri().toString());
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new TreeMap<>();
        for (String file : SiteFiles.in(ASSETS)) {
            if (file.endsWith(".js")) {
                scripts.put("/" + file, SiteFiles.text(ASSETS, file));
            }
        }
        return scripts;
    }

    private static List<?> complaints(Map<String, String> scripts) {
        return (List<?>) browser.run(CHECK, scripts);
    }

    @Test
    void everyScriptKeepsTheTypesThatItStates() {
        assertThat(complaints(scripts())).isEmpty();
    }

    @Test
    void everyScriptIsShort() {
        assertThat(scripts())
                .hasSizeGreaterThan(40)
                .allSatisfy((name, text) ->
                        assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(400));
    }

    @Test
    void aPlantedWrongTypeIsFound() {
        Map<String, String> scripts = scripts();
        scripts.put("/planted.js", "sigx.remember('name', 7);\nsigx.element('p').noSuchThing();\n");

        assertThat(complaints(scripts).toString())
                .contains("/planted.js:1 Argument of type 'number'")
                .contains("/planted.js:2 Property 'noSuchThing' does not exist");
    }
}
