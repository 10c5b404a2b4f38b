package dev.sigx.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks axe what is wrong with the page that is open. */
final class Axe {
    /** Without the style sheets as text: it would fetch them, which the policy of the pages refuses. */
    private static final String VIOLATIONS = """
            const [part, small, done] = arguments;
            axe.run(part, {preload: false, resultTypes: ['violations'], rules: {'target-size': {enabled: small}}}).then(result => done(result.violations.flatMap(
                violation => violation.nodes.map(node => violation.id + ': ' + node.target + ' ' + node.html.slice(0, 200)
                    + ' ' + node.any.map(check => check.message).join('; ')))),
                error => done(['axe failed: ' + error]));
            """;

    private static final String SOURCE = source();

    private Axe() {}

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, one line an element. */
    static List<String> faults(Browser browser) {
        return faults(browser, "html", false);
    }

    private static List<String> faults(Browser browser, String part, boolean smallTargets) {
        if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
            browser.run(SOURCE);
        }
        return ((List<?>) browser.await(VIOLATIONS, part, smallTargets))
                .stream().map(Object::toString).toList();
    }

    /**
     * What is wrong in that part of the page in three widths, two directions and two colour schemes: in six looks that
     * have each width with each direction and each scheme, and each direction with each scheme.
     */
    static List<String> faultsInEveryLook(Browser browser, String part) {
        List<String> faults = new ArrayList<>();
        for (int look = 0; look < 6; look++) {
            int width = List.of(360, 800, 1440).get(look / 2);
            String direction = look % 2 == 0 ? "ltr" : "rtl";
            String scheme = (look % 2 == 0) == (width != 800) ? "light" : "dark";
            browser.size(width, 900);
            browser.prefer(scheme);
            browser.run("document.documentElement.dir = arguments[0]", direction);
            faults(browser, part, true)
                    .forEach(fault -> faults.add(width + " " + direction + " " + scheme + ": " + fault));
        }
        browser.run("document.documentElement.removeAttribute('dir')");
        browser.prefer("light");
        return faults;
    }
}
