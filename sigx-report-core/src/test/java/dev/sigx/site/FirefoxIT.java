package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The second engine itself: that it is there, and that its console is heard. */
class FirefoxIT {
    @Test
    void everyPageIsQuietWhenOpenedFromDisk() {
        try (Firefox firefox = Firefox.start()) {
            for (String page : BuiltSite.MINIMAL.pages()) {
                firefox.open(BuiltSite.MINIMAL.folder().toUri() + page);
                assertThat(firefox.texts("h1")).as(page).hasSize(1);
                assertThat(firefox.console()).as(page).isEmpty();
            }
        }
    }

    @Test
    void aPlantedErrorAndAPlantedRefusalAreHeard() {
        try (Firefox firefox = Firefox.start()) {
            firefox.open(BuiltSite.MINIMAL.folder().toUri() + "index.html");
            firefox.size(360, 700);
            assertThat(firefox.run("return innerWidth")).isEqualTo(360L);
            assertThat(firefox.console()).isEmpty();
            firefox.run(
                    "const s = document.createElement('script'); s.textContent = 'window.no = 1'; document.body.append(s);"
                            + "setTimeout(() => { throw new Error('planted') }, 0)");
            firefox.await("setTimeout(arguments[0], 100)");
            assertThat(firefox.console())
                    .anyMatch(message -> message.contains("planted"))
                    .anyMatch(message -> message.contains("Content-Security-Policy"));
            assertThat(firefox.texts("h1")).isNotEmpty();
        }
    }
}
