package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter of the run table means. */
class FilterLanguageIT {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
        browser.open(BuiltSite.MINIMAL.folder().toUri() + "compare.html");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** The language on its own, on columns and values that say all that a store can. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loss < 2|a",
                "loss >= 2|b,e",
                "loss != 2|a,c,e",
                "loss = 2.0|b",
                "not loss < 2|b,c,d,e",
                "loss is missing|d",
                "loss is not missing|a,b,c,e",
                "loss = NaN|c",
                "loss = Infinity|e",
                "seed = 9007199254740993|b",
                "opt = ADAM|a,b",
                "opt contains d|a,b,c",
                "opt ~ 'sg'|c",
                "opt = adam and (loss < 2 or loss = 2)|a,b",
                "opt = sgd or opt = adam and loss < 2|a,c",
                "flag = true|a",
                "\"two words\" > 1|b",
                "setting:loss = x|c",
                "created < 2026-01-02|a"
            })
    void theLanguageMeansWhatItSays(String filter, String fitting) {
        Object found = browser.run("""
                const columns = [['created', 'created', 'run'], ['metric:loss', 'loss', 'metric'], ['setting:loss', 'loss', 'setting'],
                    ['setting:opt', 'opt', 'setting'], ['setting:seed', 'seed', 'setting'], ['setting:flag', 'flag', 'setting'],
                    ['setting:two words', 'two words', 'setting']].map(([key, name, kind]) => ({key, name, kind}));
                const runs = {
                  a: {'metric:loss': 1, 'setting:opt': 'adam', 'setting:flag': true, created: '2026-01-01T00:00:00.000Z'},
                  b: {'metric:loss': 2, 'setting:opt': 'Adam', 'setting:seed': {num: '9007199254740993'}, 'setting:two words': 2},
                  c: {'metric:loss': {num: 'NaN'}, 'setting:opt': 'sgd', 'setting:flag': false, 'setting:loss': 'x'},
                  d: {created: '2026-01-02T00:00:00.000Z'},
                  e: {'metric:loss': {num: 'Infinity'}, 'setting:two words': 1},
                };
                const filter = sigxFilter.parse(arguments[0], columns);
                return Object.keys(runs).filter(run => sigxFilter.fits(filter, key => runs[run][key] ?? null)).join(',');
                """, filter);
        assertThat(found).isEqualTo(fitting);
    }

    @Test
    void anEmptyFilterFitsEveryRun() {
        assertThat(browser.run("return sigxFilter.fits(sigxFilter.parse(' ', []), () => null)"))
                .isEqualTo(true);
    }
}
