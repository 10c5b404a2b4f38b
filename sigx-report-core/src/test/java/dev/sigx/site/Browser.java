package dev.sigx.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A headless Chromium with a fresh profile. There is no site test without one: a machine that has none fails. */
class Browser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/usr/local/bin/chromedriver");

    /** Says with each start that it knows no typed commands for this browser version; nobody here uses them. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final Path profile;
    private final RemoteWebDriver driver;

    Browser() {
        try {
            profile = Files.createTempDirectory("sigx-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found("sigx.chromium", BROWSERS, "Chromium and its driver", "chromium chromium-driver"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enablePage", false));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(found(
                                "sigx.chromedriver", DRIVERS, "Chromium and its driver", "chromium chromium-driver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "window.fired = 0; window.alert = window.confirm = window.prompt = () => window.fired++;"));
        driver.get("about:blank");
        requests();
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
        command(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", downloads().toString()));
        QuietPages.watch(this);
    }

    /** For another engine. */
    Browser(RemoteWebDriver driver, Path profile) {
        this.profile = profile;
        this.driver = driver;
    }

    /** A command of Chromium's debugger. */
    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return ((ChromeDriver) driver).executeCdpCommand(name, parameters);
    }

    static String found(String property, List<String> places, String what, String packages) {
        return Stream.concat(Stream.ofNullable(System.getProperty(property)), places.stream())
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The site tests need " + what + ", and found none of " + places
                        + ". Install them (Debian: apt-get install " + packages + ") or name the executable with -D"
                        + property + "=PATH."));
    }

    void open(String url) {
        driver.get(url);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Has scripts loaded that the page loads when it needs them. */
    void topics(String... names) {
        await("const done = arguments[1]; sigx.topics(...arguments[0]).then(() => done(null))", List.of(names));
    }

    /** Whether the page now open has called for an alert, a confirmation or a prompt. */
    boolean fired() {
        return !run("return window.fired").equals(0L);
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The same, scrolled to: Firefox moves no pointer to what is out of sight. */
    WebElement inSight(String selector) {
        WebElement found = element(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", found);
        return found;
    }

    List<WebElement> elements(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Texts of what a selector finds, as a reader sees them. */
    List<String> texts(String selector) {
        return elements(selector).stream().map(WebElement::getText).toList();
    }

    /** Types where the focus is. What has it may go away meanwhile, with a dialog that closes; a keyboard does not mind. */
    void press(CharSequence... keys) {
        try {
            driver.switchTo().activeElement().sendKeys(keys);
        } catch (StaleElementReferenceException gone) {
            driver.switchTo().activeElement().sendKeys(keys);
        }
    }

    /** Moves, drags and keys held down, as a reader makes them. */
    Actions actions() {
        return new Actions(driver);
    }

    /** Where files that pages offer are saved, without a question. */
    private Path downloads() {
        return downloads(profile);
    }

    static Path downloads(Path profile) {
        return profile.resolve("downloads").toAbsolutePath();
    }

    /** The text of a file that the page has offered, which is gone then. Fails where none of that name comes. */
    String saved(String name) {
        Path file = downloads().resolve(name);
        try {
            for (int look = 0; look < 250 && (Files.notExists(file) || Files.size(file) == 0 || unfinished()); look++) {
                Thread.sleep(20);
            }
            String text = Files.readString(file);
            Files.delete(file);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("the page offered no file " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Whether a file is still being written, which has another ending until it is whole. */
    private boolean unfinished() throws IOException {
        try (Stream<Path> files = Files.list(downloads())) {
            return files.anyMatch(file ->
                    file.toString().endsWith(".crdownload") || file.toString().endsWith(".part"));
        }
    }

    /** What a reader would paste now. */
    String pasted() {
        run("const field = document.createElement('textarea'); field.id = 'pasted'; document.body.append(field);"
                + "field.focus()");
        element("#pasted").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        return run("const field = document.getElementById('pasted'); field.remove(); return field.value")
                .toString();
    }

    /** Width and height of the window's inside, in CSS pixels. */
    void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme light or dark */
    void prefer(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Until the next choice of a medium or of colours. */
    void preferLessMotion() {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void media(String media) {
        command("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    void scripts(boolean run) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** The page as it stands now, asked of the debugger: that works where no script may run. */
    Document document() {
        Map<String, Object> root = child(command("DOM.getDocument", Map.of("depth", 0)), "root");
        Object html = command("DOM.getOuterHTML", Map.of("nodeId", root.get("nodeId")))
                .get("outerHTML");
        return Jsoup.parse(html.toString());
    }

    /** Nothing is left of what a test has chosen: colours, size, medium, what was remembered. */
    void forget() {
        scripts(true);
        media("");
        prefer("light");
        size(1280, 900);
        open("about:blank");
        command("Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "local_storage"));
    }

    /** What the console says since the last call. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses that were asked for since the last call; the icons that the browser draws its own controls with apart. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(entry -> entry.contains("\"Network.requestWillBeSent\""))
                .map(entry -> child(child(child(parsed(entry), "message"), "params"), "request")
                        .get("url")
                        .toString())
                .filter(url -> !url.startsWith("data:image/svg+xml;base64,"))
                .toList();
    }

    private static Map<String, Object> parsed(String json) {
        return new Json().toType(json, Json.MAP_TYPE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @Override
    public void close() {
        QuietPages.forget(this);
        driver.quit();
        Trees.delete(profile);
    }
}
