package dev.sigx.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A headless Firefox with a fresh profile, where a test asks for a second engine. A machine that has none fails. */
final class Firefox extends Browser {
    private static final List<String> BROWSERS = List.of("/usr/bin/firefox-esr", "/usr/bin/firefox");
    private static final long PATIENCE_MILLIS = 60_000;

    /** Notes what pages ask for, from servers and from disk; Firefox's own files and wishes are not theirs. */
    private static final String LISTEN = """
            window.sigxAsked = [];
            window.sigxListener = {
                observe(channel) {
                    const asked = channel.QueryInterface(Ci.nsIChannel);
                    if (!asked.loadInfo.loadingPrincipal?.isSystemPrincipal) {
                        window.sigxAsked.push(asked.URI.spec);
                    }
                },
            };
            for (const topic of ['http-on-opening-request', 'file-channel-opened']) {
                Services.obs.addObserver(window.sigxListener, topic);
            }
            """;

    private final Process process;
    private final Path profile;
    private final Marionette marionette;

    private Firefox(Process process, Path profile, Marionette marionette) {
        super(new RemoteWebDriver(marionette, new ImmutableCapabilities("browserName", "firefox")), profile);
        this.process = process;
        this.profile = profile;
        this.marionette = marionette;
        inside(LISTEN);
        console();
        QuietPages.watch(this);
    }

    static Firefox start() {
        try {
            Path profile = Files.createTempDirectory("sigx-firefox");
            Files.writeString(profile.resolve("user.js"), """
                    user_pref("marionette.port", 0);
                    user_pref("browser.shell.checkDefaultBrowser", false);
                    user_pref("datareporting.policy.dataSubmissionEnabled", false);
                    user_pref("network.captive-portal-service.enabled", false);
                    user_pref("network.connectivity-service.enabled", false);
                    user_pref("app.update.enabled", false);
                    user_pref("security.fileuri.strict_origin_policy", true);
                    user_pref("browser.download.folderList", 2);
                    user_pref("browser.download.always_ask_before_handling_new_types", false);
                    user_pref("browser.download.alwaysOpenPanel", false);
                    user_pref("browser.download.dir", "%s");
                    """.formatted(downloads(profile)), StandardCharsets.UTF_8);
            Files.createDirectories(downloads(profile));
            Process process = new ProcessBuilder(
                            found("sigx.firefox", BROWSERS, "Firefox", "firefox-esr"),
                            "--headless",
                            "--marionette",
                            "--no-remote",
                            "--remote-allow-system-access",
                            "--profile",
                            profile.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output.txt").toFile())
                    .start();
            return new Firefox(process, profile, connect(process, profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Firefox picks a free port and writes it into its profile. */
    private static Marionette connect(Process process, Path profile) throws IOException {
        Path port = profile.resolve("MarionetteActivePort");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(port)) {
                String number =
                        Files.readString(port, StandardCharsets.US_ASCII).strip();
                if (!number.isEmpty()) {
                    return new Marionette(Integer.parseInt(number));
                }
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("Firefox did not start: " + Files.readString(profile.resolve("output.txt")));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while Firefox was starting", e);
        }
    }

    /** Runs with the rights of the browser itself. */
    private Object inside(String script, Object... arguments) {
        marionette.send("Marionette:SetContext", Map.of("value", "chrome"));
        try {
            Map<?, ?> answer = (Map<?, ?>)
                    marionette.send("WebDriver:ExecuteScript", Map.of("script", script, "args", List.of(arguments)));
            return answer.get("value");
        } finally {
            marionette.send("Marionette:SetContext", Map.of("value", "content"));
        }
    }

    /** By the frame of the page, since no window of Firefox is narrower than 450 pixels. */
    @Override
    void size(int width, int height) {
        inside("""
                const [width, height] = arguments;
                window.resizeTo(Math.max(width, 800) + 100, height + 300);
                const style = window.gBrowser.selectedBrowser.style;
                style.minWidth = style.maxWidth = `${width}px`;
                style.minHeight = style.maxHeight = `${height}px`;
                """, width, height);
        await("""
                const [width, done] = arguments;
                const look = () => (innerWidth === width ? done(null) : requestAnimationFrame(look));
                look();
                """, width);
    }

    @Override
    void prefer(String scheme) {
        inside(
                "window.gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0] || 'none';",
                scheme);
    }

    @Override
    void media(String media) {
        inside("window.gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];", media);
    }

    @Override
    void scripts(boolean run) {
        inside("window.gBrowser.selectedBrowser.browsingContext.allowJavascript = arguments[0];", run);
    }

    /** An open prompt refuses the next command, and is gone then. */
    @Override
    boolean fired() {
        try {
            run("return document.title");
            return false;
        } catch (WebDriverException e) {
            if (e.getMessage().contains("unexpected alert")) {
                return true;
            }
            throw e;
        }
    }

    @Override
    Document document() {
        return Jsoup.parse(run("return document.documentElement.outerHTML").toString());
    }

    /** Errors and refusals that name a page of ours; Firefox also speaks of itself. */
    @Override
    List<String> console() {
        Object messages = inside("""
                const texts = Services.console.getMessageArray()
                    .filter(entry => entry instanceof Ci.nsIScriptError)
                    .map(entry => `${entry.sourceName} ${entry.errorMessage}`);
                Services.console.reset();
                return texts;
                """);
        List<String> own = new ArrayList<>();
        for (Object message : (List<?>) messages) {
            String text = message.toString();
            if (text.contains("file://") || text.contains("http://127.0.0.1")) {
                own.add(text);
            }
        }
        return own;
    }

    @Override
    List<String> requests() {
        Object asked = inside("const asked = window.sigxAsked; window.sigxAsked = []; return asked;");
        return ((List<?>) asked).stream().map(Object::toString).toList();
    }

    @Override
    void forget() {
        scripts(true);
        media("");
        prefer("light");
        size(1280, 900);
        open("about:blank");
        inside("Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_DOM_STORAGES, {onDataDeleted() {}});");
    }

    @Override
    public void close() {
        QuietPages.forget(this);
        try {
            marionette.send("Marionette:Quit", Map.of("flags", List.of("eForceQuit")));
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            marionette.close();
            Trees.delete(profile);
        }
    }
}
