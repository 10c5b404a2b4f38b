package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the scripts draw, in use, is as accessible, narrow and valid as the pages of the build. */
class OpenedPanelIT {
    /** Controls that a finger may miss: smaller than 24 pixels, and not a word in a line of text. */
    private static final String SMALL = """
            const shown = [...document.querySelectorAll('main button, main input, main select, main summary, dialog button,'
                    + ' dialog input, .tools button, .tools label, main textarea, main [role=option]')]
                .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.matches('.mode-switch, [type=file]'));
            const size = (one) => {
                const box = one.getBoundingClientRect(), label = one.closest('label')?.getBoundingClientRect();
                const own = document.querySelector('label[for="' + one.id + '"]')?.getBoundingClientRect();
                return [box, label, own].filter(Boolean).reduce((most, each) =>
                    [Math.max(most[0], each.width), Math.max(most[1], each.height)], [0, 0]);
            };
            return shown.filter(one => size(one).some(side => side < 23.99))
                .map(one => size(one).map(Math.round).join(' x ') + ' ' + one.outerHTML.slice(0, 160));
            """;

    private static final String MOVING = """
            return [...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].map(part => getComputedStyle(one, part)))
                .filter(style => style.transitionDuration.split(',').some(time => parseFloat(time) > 0)
                    || style.animationName !== 'none' || style.scrollBehavior === 'smooth').length;
            """;

    private static Visit visit;
    private static Browser browser;
    private static String root;

    @BeforeAll
    static void start() {
        visit = Visit.Way.CHROMIUM_FROM_DISK.begin();
        browser = visit.browser();
        root = visit.root(BuiltSite.NEURO_LINGUA);
    }

    @AfterAll
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void atADesk() {
        browser.size(1440, 900);
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingInAnyLook(PanelState state) {
        state.open(browser, root);
        assertThat(Axe.faultsInEveryLook(browser, state.part())).isEmpty();
    }

    /** At 360 pixels, and at half of a desk, which is what 200 % zoom makes of it. */
    @ParameterizedTest
    @EnumSource
    void nothingIsLostWhereThereIsLittleRoom(PanelState state) {
        state.open(browser, root);
        for (int width : new int[] {360, 720}) {
            browser.size(width, width == 360 ? 800 : 450);
            for (String direction : List.of("ltr", "rtl")) {
                browser.run("document.documentElement.dir = arguments[0]", direction);
                assertThat(AccessibleIT.tooWide(browser))
                        .as(direction + " " + width)
                        .isEmpty();
            }
            browser.run("document.documentElement.dir = 'ltr'");
            assertThat((List<?>) browser.run(SMALL))
                    .as("small targets at " + width)
                    .isEmpty();
        }
    }

    @Test
    void aSmallTargetAndAMovingPartAreNoticed() {
        PanelState.EXPORTS.open(browser, root);
        browser.run("const button = document.querySelector('#export-part button'); button.style.minHeight = 0;"
                + " button.style.height = '20px'; button.style.padding = 0; button.style.transition = 'color 1s'");
        assertThat((List<?>) browser.run(SMALL)).hasSize(1);
        assertThat(browser.run(MOVING)).isNotEqualTo(0L);
    }

    @Test
    void nothingMovesWhereLessMotionIsAskedFor() {
        browser.preferLessMotion();
        PanelState.COMPARISON.open(browser, root);
        assertThat(browser.run(MOVING)).isEqualTo(0L);
    }

    @Test
    void whatIsDrawnIsValidHtml(@TempDir Path folder) throws Exception {
        List<Path> drawn = new ArrayList<>();
        for (PanelState state : PanelState.values()) {
            state.open(browser, root);
            String html =
                    browser.run("return document.documentElement.outerHTML").toString();
            drawn.add(Files.writeString(
                    folder.resolve(state + ".html"), "<!DOCTYPE html>" + html, StandardCharsets.UTF_8));
        }
        // Its hints speak of what only a written page has, such as the style attributes that scripts set.
        assertThat(ValidHtmlIT.messages(drawn))
                .filteredOn(message -> message.contains(": error: "))
                .isEmpty();
    }
}
