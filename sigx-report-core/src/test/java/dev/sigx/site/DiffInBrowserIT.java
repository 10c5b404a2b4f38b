package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.Catalogs;
import dev.sigx.diff.DiffRules;
import dev.sigx.diff.RandomRuns;
import dev.sigx.diff.RunDiffer;
import dev.sigx.export.DiffDocument;
import dev.sigx.model.Run;
import dev.sigx.model.Statistic;
import dev.sigx.render.Links;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One specification, two implementations: a diff that a browser computes has the very characters of the build's. */
@Visit.BothBrowsers
class DiffInBrowserIT {
    private static final int ROUNDS = 400;
    private static final int ROUNDS_OF_THE_SLOWER = 80;

    private static final String VECTORS = """
            const vectors = JSON.parse(arguments[0]), none = undefined;
            const metric = {last: null, best: null, bestStep: null, mean: null, min: null, max: null, count: 0, notFinite: 0,
                reported: null, unit: '', direction: 'unknown', role: 'quality', headline: 'reported'};
            const run = (id, given) => sigxRun.of('', {title: id, href: '', project: -1, whole: true,
                series: JSON.stringify(given.series || {}),
                run: JSON.stringify({id, store: 's', name: '', status: given.status || 'completed', tags: [], outputs: [],
                    settings: given.settings || {}, inapplicable: given.inapplicable || {},
                    metrics: Object.fromEntries(Object.entries(given.metrics || {}).map(([name, one]) => [name, {...metric, ...one}])),
                    ledger: null, model: given.model || null, timings: given.timings || null, extra: {}, nonFinite: [],
                    data: given.data || {name: '', sha256: '0', legacyChecksum: '', characters: null}})});
            const value = (v) => v === none ? none : JSON.parse(sigxJson.write(v));
            const number = (n) => n.state === 'missing' ? none : value(n);
            const sorted = (v) => v === null || typeof v !== 'object' ? v : Array.isArray(v) ? v.map(sorted)
                : Object.fromEntries(Object.keys(v).sort().map(name => [name, sorted(v[name])]));
            const text = (v) => JSON.stringify(sorted(v));
            const spelt = (diff) => ({
                comparable: {value: diff.comparable.value, reasons: diff.comparable.reasons.map(one => one.code)},
                settings: diff.settings.map(one => ({path: one.path, change: one.change, before: value(one.before),
                    after: value(one.after), relativeChange: number(one.relativeChange), notable: one.notable})),
                folded: diff.folded.map(one => ({path: one.path, change: one.change, reason: one.folded})),
                unchanged: diff.unchanged,
                metrics: diff.metrics.map(one => ({...one, before: number(one.before), after: number(one.after),
                    absoluteChange: number(one.absoluteChange), relativeChange: number(one.relativeChange)})),
                summary: diff.summary});
            const rules = {notableChange: 0.1, ignore: [], metrics: [], statistic: ''};
            return [
                ...vectors.cases.map(one => [one.name, text(one.expected),
                    text(spelt(sigxDiff.of(run('a', one.baseline), run('b', one.run), {...rules, ...one.rules})))]),
                ...vectors.outputs.map(one => [one.name, text(one.pieces), text(sigxWords.diff(one.before, one.after))]),
            ];
            """;

    /** Length and two hashes of each document: whole they would be a hundred megabytes. */
    private static final String PAIRS = """
            const [rules] = arguments;
            const hash = (text, factor) => {
                let sum = 0;
                for (let i = 0; i < text.length; i++) sum = (Math.imul(factor, sum) + text.charCodeAt(i)) | 0;
                return sum;
            };
            return runs.flatMap(a => runs.map(b => {
                const text = sigxJson.write(sigxDiff.document(sigxDiff.of(a, b, rules)));
                return `${text.length} ${hash(text, 31)} ${hash(text, 37)}`;
            }));
            """;

    private static final String PAIR =
            "const [a, b, rules] = arguments; return sigxJson.write(sigxDiff.document(sigxDiff.of(runs[a], runs[b], rules)))";

    /** Firefox runs scripts of a test where constants of the page are not seen, but properties of its window are. */
    private static final String EXPOSED = """
            sigx.topics('diff').then(() => {
              Object.assign(window, { sigxRun, sigxDiff, sigxJson, sigxWords, sigxData });
              document.documentElement.dataset.exposed = '1';
            });
            """;

    private static final String EXPOSE = """
            const script = document.createElement('script'), done = arguments[0];
            const look = () => document.documentElement.dataset.exposed ? done(null) : setTimeout(look, 20);
            script.src = 'assets/exposed.js';
            document.head.append(script);
            look();
            """;

    private static final Map<BuiltSite, String> ROOTS = new EnumMap<>(BuiltSite.class);

    @TempDir
    static Path folder;

    private static Visit visit;
    private static Browser browser;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        ROOTS.clear();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @Test
    void comparesAsTheSharedVectorsSay() throws IOException {
        open(BuiltSite.MINIMAL);
        String vectors;
        try (InputStream in = DiffInBrowserIT.class.getResourceAsStream("/diff-vectors.json")) {
            vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<?> cases = (List<?>) browser.run(VECTORS, vectors);
        assertThat(cases).hasSizeGreaterThan(30);
        for (Object one : cases) {
            List<?> vector = (List<?>) one;
            assertThat(vector.get(2)).as(vector.get(0).toString()).isEqualTo(vector.get(1));
        }
        List<?> spoilt = (List<?>) browser.run(VECTORS, vectors.replace("\"worse\"", "\"better\""));
        assertThat(spoilt)
                .as("the positive control")
                .anyMatch(one -> !((List<?>) one).get(1).equals(((List<?>) one).get(2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEURO_LINGUA", "HOSTILE"})
    void comparesEveryPairOfAStoreLikeTheBuild(BuiltSite site) throws Exception {
        open(site);
        try (Catalog catalog = Catalogs.open(site.request())) {
            List<Run> runs = catalog.runs().stream().map(catalog::load).toList();
            List<String> names =
                    runs.stream().map(run -> Links.runName(run.key())).toList();
            browser.await("""
                    const [names, done] = arguments;
                    Promise.all(names.map(name => sigxData.load('runs/' + name).then(content => sigxRun.of(name, content))))
                        .then(runs => { window.runs = runs; done(runs.length); });
                    """, names);
            List<DiffRules> all = rules();
            for (int i = 0; i < all.size(); i += site == BuiltSite.NEURO_LINGUA ? 1 : 4) {
                assertEqualDiffs(runs, all.get(i));
            }
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void comparesRandomRunsLikeTheBuild() {
        open(BuiltSite.MINIMAL);
        Random random = new Random(20_261_123);
        List<DiffRules> rules = rules();
        int rounds = browser instanceof Firefox ? ROUNDS_OF_THE_SLOWER : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            List<Run> runs = List.of(RandomRuns.next("a", random), RandomRuns.next("b", random));
            browser.run(
                    "window.runs = arguments[0].map(content => sigxRun.of('', content))",
                    runs.stream().map(RunScript::content).toList());
            assertEqualDiffs(runs, rules.get(round % rules.size()));
        }
    }

    private static List<DiffRules> rules() {
        Stream<DiffRules> statistics = Stream.of("last", "best", "mean", "reported", "step:3", "step:12")
                .map(word -> new DiffRules(0.1, List.of(), List.of(), Statistic.of(word)));
        return Stream.concat(
                        Stream.of(
                                DiffRules.DEFAULT,
                                new DiffRules(0, List.of("*"), List.of(), null),
                                new DiffRules(0.5, List.of("tokenizer*", "seed"), List.of("accuracy", "none"), null),
                                new DiffRules(
                                        0.02, List.of("*Rate", "h*d*", "epochs", "*.*"), List.of("runtime"), null)),
                        statistics)
                .toList();
    }

    private static void assertEqualDiffs(List<Run> runs, DiffRules rules) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("notableChange", rules.notableChange());
        said.put("ignore", rules.ignore());
        said.put("metrics", rules.metrics());
        said.put("statistic", rules.statistic() == null ? "" : rules.statistic().word());
        List<?> computed = (List<?>) browser.run(PAIRS, said);
        RunDiffer differ = new RunDiffer(rules);
        assertThat(computed).hasSize(runs.size() * runs.size());
        for (int i = 0; i < computed.size(); i++) {
            Run baseline = runs.get(i / runs.size());
            Run run = runs.get(i % runs.size());
            String expected = RunScript.oneLine(DiffDocument.of(differ.diff(baseline, run)));
            if (!computed.get(i).equals(expected.length() + " " + hash(expected, 31) + " " + hash(expected, 37))) {
                String actual = browser.run(PAIR, i / runs.size(), i % runs.size(), said)
                        .toString();
                int same = 0;
                while (same < expected.length() && actual.startsWith(expected.substring(0, same + 1))) {
                    same++;
                }
                int from = Math.max(0, same - 200);
                assertThat(actual.substring(from))
                        .as("%s and %s by %s, where they differ first", baseline.key(), run.key(), rules)
                        .isEqualTo(expected.substring(from));
                throw new AssertionError("equal documents of unequal hash");
            }
        }
    }

    private static int hash(String text, int factor) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = factor * hash + text.charAt(i);
        }
        return hash;
    }

    private static void open(BuiltSite site) {
        browser.open(ROOTS.computeIfAbsent(site, DiffInBrowserIT::root) + "compare.html");
        browser.await(EXPOSE);
    }

    /** What the comparison of a site needs, with a script of the test beside its own. */
    private static String root(BuiltSite site) {
        try {
            Path copy = folder.resolve(site.name().toLowerCase(Locale.ROOT));
            for (String file : site.files()) {
                if (file.matches("(assets|data)/.*|compare[.]html")) {
                    Path to = copy.resolve(file);
                    Files.createDirectories(to.getParent());
                    Files.copy(site.folder().resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.writeString(copy.resolve("assets/exposed.js"), EXPOSED);
            QuietPages.allow(copy);
            return visit.root(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
