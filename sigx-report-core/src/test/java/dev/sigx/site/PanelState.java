package dev.sigx.site;

import org.openqa.selenium.Keys;

/** What the scripts add to pages, opened and in use: each state looks different from what the build wrote. */
enum PanelState {
    /** Three runs, one of them Hebrew; everything that opens is open, and a text is there to be copied. */
    COMPARISON(
            "compare.html#runs=run-1795375665189-lp5x3gtr2-7bcb261395,run-1795375666036-c9e45l1h6-fb36460399,"
                    + "run-1795375668406-8tz947hh4-a84ba1c5a3&find=optimizer%3Dmomentum&ignore=h*&statistic=step:3&mode=expert") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            reader.click("#view-tools", "Save as scenario");
            reader.type("#view-tools", "Name", "שלום");
            reader.click("#view-tools", "Show YAML");
            reader.await("!document.querySelector('.sharebox').hidden");
            browser.run("document.querySelectorAll('#comparison details').forEach(one => one.open = true);"
                    + "document.querySelectorAll('#curves, #plots').forEach(part => part.hidden = true)");
        }
    },
    CURVES("compare.html#runs=run-1795375665189-lp5x3gtr2-7bcb261395,run-1795375668406-8tz947hh4-a84ba1c5a3"
            + "&find=optimizer%3Dmomentum&smooth=ema:0.6&yscale=log&mode=expert&curves=loss,accuracy"
            + "&hidden=run-1795375665189-lp5x3gtr2-7bcb261395") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            // What stands around them has states of its own.
            browser.run(
                    "document.querySelectorAll('#comparison, #picker, #plots').forEach(part => part.hidden = true)");
            reader.await("document.querySelector('#curves path.line')");
            browser.run("document.querySelector('#curves .plot').focus()");
            browser.press(Keys.ARROW_RIGHT);
            browser.run("document.querySelector('#curves .metric-choice').open = true");
        }
    },
    SCATTER("compare.html#find=optimizer%3Dmomentum&plot=scatter,setting:optimizer,metric:loss&brush=metric:loss=1:4") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            reader.await("document.querySelector('#plots .plot svg > *')");
            browser.run("document.querySelector('#plots .plot').focus()");
            browser.press(Keys.ARROW_RIGHT);
        }
    },
    PARALLEL("compare.html#find=optimizer%3Dmomentum&plot=parallel,setting:learningRate,setting:optimizer,metric:loss"
            + "&logs=setting:learningRate&mode=expert") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            reader.await("document.querySelector('#plots .plot svg > *')");
        }
    },
    KEPT_VIEWS("compare.html#runs=run-1795375665189-lp5x3gtr2-7bcb261395,gone-1&find=optimizer%3Dmomentum") {
        @Override
        void use(Browser browser, Reader reader) {
            browser.console();
            browser.run(
                    "localStorage.setItem('sigx.scenarios', JSON.stringify([{name: 'Mine', description: 'שלום', fragment: '#find=a'},"
                            + " {name: 'נוסף', description: '', fragment: '#find=b'}]))");
            browser.reload();
            panel(reader);
            reader.click("#saved-here", "Rename Mine");
            browser.console();
        }
    },
    COMPLETION("compare.html#find=optimizer%3Dmomentum") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            reader.type("#picker", "Filter", "optim");
            reader.await("document.querySelectorAll('#sigx-words li').length > 0");
            browser.press(Keys.ARROW_DOWN);
        }
    },
    WRONG_FILTER("compare.html#find=optimizer%3Dmomentum") {
        @Override
        void use(Browser browser, Reader reader) {
            panel(reader);
            reader.type("#picker", "Filter", "los < 2");
            reader.await("document.getElementById('sigx-filter-error').textContent !== ''");
        }
    },
    PROJECT("") {
        @Override
        String page() {
            return BuiltSite.NEURO_LINGUA.pages("projects").get(0);
        }

        @Override
        void use(Browser browser, Reader reader) {
            reader.await(
                    "document.getElementById('picker')?.dataset.ready && !document.getElementById('picker').hidden");
            browser.run(
                    "[...document.querySelectorAll('#picker tbody input')].slice(0, 2).forEach(box => box.click())");
            browser.run("document.querySelector('#picker .columns').open = true");
            reader.await("document.querySelector('#picker .columnlist input')");
        }
    },
    SEARCH("findings.html") {
        @Override
        void use(Browser browser, Reader reader) {
            browser.press("/");
            reader.await("document.querySelector('dialog.search[open]')");
            browser.element("dialog.search input").sendKeys("ד");
        }
    },
    HELP("index.html") {
        @Override
        void use(Browser browser, Reader reader) {
            browser.press("?");
            reader.await("document.querySelector('dialog.box[open]')");
        }
    },
    EXPORTS("exports.html") {
        @Override
        void use(Browser browser, Reader reader) {
            reader.await("document.querySelectorAll('#export-part option').length > 2");
            reader.tick("#export-part", "decisions");
        }
    },
    LEDGER("decisions.html#evidence=supported") {
        @Override
        void use(Browser browser, Reader reader) {
            reader.await("document.querySelector('[data-ledger-filter] details').open");
            reader.type(".filter", "Text", "rate");
        }
    };

    private final String page;

    PanelState(String page) {
        this.page = page;
    }

    /** Path and fragment, from the top of the example's site. */
    String page() {
        return page;
    }

    /** What the script has drawn; the rest of the page is that of the build. */
    String part() {
        return this == SEARCH || this == HELP ? "dialog" : "main";
    }

    /** What a reader does on the page that is open now. */
    abstract void use(Browser browser, Reader reader);

    void open(Browser browser, String root) {
        Reader reader = new Reader(browser);
        reader.open(root + page());
        use(browser, reader);
    }

    private static void panel(Reader reader) {
        reader.panel();
        reader.await("document.querySelectorAll('#picker tbody tr').length < 20");
    }
}
