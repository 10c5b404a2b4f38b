package dev.sigx.render;

import dev.sigx.packed.Packed;
import dev.sigx.packed.Prepared;
import dev.sigx.publish.OutputFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * Styles, scripts and the icon of the site. Sources of scripts lie in one folder for each topic, and a topic becomes
 * one file of its name: a reader of the sources finds small ones, and a page loads few. They are joined when the program
 * is built.
 */
public final class Assets {
    private static final String PACKED = "dev/sigx/render/";
    private static final String FOLDER = "assets/";

    private static final List<String> AS_THEY_ARE = List.of("sigx.css", "runs.css", "panel.css", "sigx.svg");

    /** Scripts of others, packed by the build from their WebJars, each with its licence. */
    private static final List<String> WEBJARS = List.of("js-yaml.min.js", "js-yaml-license.txt");

    /**
     * A topic uses those before it, and a source those before it. All pages have {@code site}; what else a page begins
     * with stands in its template, and what comes when it is needed in the scripts ({@code sigx.topics}).
     */
    private static final List<Topic> TOPICS = List.of(
            new Topic("site", "sigx", "frame", "sorting"),
            new Topic("data", "data", "columns", "download"),
            new Topic("dialogs", "search", "help"),
            new Topic("ledger", "ledger"),
            new Topic("numbers", "decimals", "numbers", "json"),
            new Topic("exports", "exports"),
            new Topic("runs", "view", "filter", "completion", "match", "pick", "table", "workbench"),
            new Topic("diff", "run", "metrics", "comparability", "diff", "words"),
            new Topic("compare", "shown", "parts", "answers", "tables", "outputs", "about", "controls", "compare"),
            new Topic("share", "file", "share", "scenarios"),
            new Topic("drawing", "quantity", "scale", "svg", "svgfile"),
            new Topic(
                    "curves",
                    "series",
                    "legend",
                    "crosshair",
                    "pointing",
                    "chartshapes",
                    "chart",
                    "model",
                    "controls",
                    "curves"),
            new Topic(
                    "plots", "columns", "axis", "crowd", "scatter", "parallel", "model", "controls", "hand", "plots"));

    /** @param sources in the order in which they are joined */
    private record Topic(String name, List<String> sources) {
        private Topic(String name, String... sources) {
            this(name, List.of(sources));
        }

        private OutputFile file() {
            return joined(
                    name + ".js",
                    sources.stream()
                            .map(source -> FOLDER + name + "/" + source + ".js")
                            .toList());
        }
    }

    private Assets() {}

    /** In a fixed order. */
    static Stream<OutputFile> files() {
        return made().map(OutputFile::path)
                .map(path -> new OutputFile(path, out -> out.write(Prepared.bytes(path)), Prepared.sha256(path)));
    }

    /** Makes them of their sources; for the build of the program alone. */
    public static Stream<OutputFile> made() {
        return Stream.of(
                        AS_THEY_ARE.stream().map(name -> joined(name, List.of(FOLDER + name))),
                        TOPICS.stream().map(Topic::file),
                        WEBJARS.stream().map(name -> joined(name, List.of("webjars/" + name))))
                .flatMap(files -> files);
    }

    private static OutputFile joined(String name, List<String> sources) {
        return new OutputFile(FOLDER + name, out -> {
            for (String source : sources) {
                out.write(Packed.bytes(PACKED + source));
            }
        });
    }
}
