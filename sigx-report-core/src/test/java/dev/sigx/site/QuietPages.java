package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each test of each class, without being asked: no browser has anything on its console, be it an error or a report
 * of the Content-Security-Policy, and none has asked for a file that is not of the sites under test. What a test has
 * read by {@link Browser#console} or {@link Browser#requests} is its own business.
 */
public final class QuietPages implements BeforeAllCallback, AfterEachCallback {
    private static final Set<Browser> BROWSERS = ConcurrentHashMap.newKeySet();
    private static final Set<String> SITES = ConcurrentHashMap.newKeySet();

    static void watch(Browser browser) {
        BROWSERS.add(browser);
    }

    static void forget(Browser browser) {
        BROWSERS.remove(browser);
    }

    /** Names a folder whose files pages may ask for. */
    static void allow(Path site) {
        allow(site.toUri().toString());
    }

    /** @param root address of a site's folder, with a slash at its end */
    static void allow(String root) {
        SITES.add(root);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("browsers", first ->
                (AutoCloseable) Visit::closeBrowsers);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (Browser browser : Set.copyOf(BROWSERS)) {
            assertQuiet(browser);
        }
    }

    static void assertQuiet(Browser browser) {
        List<String> console = browser.console();
        List<String> outside = outside(browser.requests());
        assertThat(console).as("the console").isEmpty();
        assertThat(outside).as("requests for what is not of the site").isEmpty();
    }

    private static List<String> outside(List<String> requests) {
        return requests.stream()
                .filter(url -> SITES.stream().noneMatch(url::startsWith))
                .filter(url -> !url.startsWith("about:") && !url.startsWith("blob:"))
                .toList();
    }
}
