package dev.sigx.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium with a fresh profile to measure with: nothing is logged, since that costs time and memory. The
 * executables are those of the site tests, or named by {@code -Dsigx.chromium} and {@code -Dsigx.chromedriver}.
 */
final class MeasuredBrowser implements AutoCloseable {
    private static final double KIBIBYTE = 1024;
    private static final Path PROCESSES = Path.of("/proc");

    /** Says with each start that it knows no typed commands for this browser version; nobody here uses them. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final Path profile;
    private final ChromeDriver driver;

    /** @param script runs at the beginning of every page */
    MeasuredBrowser(String script) throws IOException {
        profile = Files.createTempDirectory("sigx-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("sigx.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-precise-memory-info",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                new File(System.getProperty("sigx.chromedriver", "/usr/bin/chromedriver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** @param view a fragment with {@code #} before it, or empty */
    void open(Path page, String view) {
        driver.get(page.toUri() + view);
    }

    /**
     * The number that a script hands to the function that it gets as its last argument.
     *
     * @param what it waits for, to be named where it never comes
     */
    double await(String what, String script, Object... arguments) {
        try {
            return ((Number) driver.executeAsyncScript(script, arguments)).doubleValue();
        } catch (ScriptTimeoutException e) {
            throw new IllegalStateException("nothing said that it is done (data-ready): " + what, e);
        }
    }

    /** Megabytes that the objects of the page take after garbage is collected. */
    double heap() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return ((Number) driver.executeScript("return performance.memory.usedJSHeapSize")).doubleValue() / 1e6;
    }

    /** The most megabytes that the largest process of a page held at once, code of the browser included. */
    double peak() throws IOException {
        long browser = ((Number) driver.getCapabilities().getCapability("goog:processID")).longValue();
        try (Stream<Path> all = Files.list(PROCESSES)) {
            List<Path> pages = all.filter(process -> isPageOf(browser, process)).toList();
            return pages.stream()
                            .mapToLong(process -> field(process, "VmHWM:"))
                            .max()
                            .orElseThrow(() -> new IllegalStateException("no process of a page"))
                    * KIBIBYTE
                    / 1e6;
        }
    }

    /** Whether it is a renderer that the browser started, by itself or through a helper. */
    private static boolean isPageOf(long browser, Path process) {
        if (!text(process.resolve("cmdline")).contains("--type=renderer")) {
            return false;
        }
        long parent = field(process, "PPid:");
        while (parent > 1 && parent != browser) {
            parent = field(PROCESSES.resolve(Long.toString(parent)), "PPid:");
        }
        return parent == browser;
    }

    /** A number of its {@code status}; 0 where the process has ended. */
    private static long field(Path process, String name) {
        return text(process.resolve("status"))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        SiteCheck.delete(profile);
    }
}
