package dev.sigx.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe what is wrong with the page that is open. */
final class Axe {
    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations.flatMap(
                violation => violation.nodes.map(node => violation.id + ': ' + node.target + ' ' + node.html.slice(0, 200)
                    + ' ' + node.any.map(check => check.message).join('; ')))),
                error => done(['axe failed: ' + error]));
            """;

    private Axe() {}

    static List<String> faults(Browser browser) {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((List<?>) browser.await(VIOLATIONS))
                .stream().map(Object::toString).toList();
    }
}
