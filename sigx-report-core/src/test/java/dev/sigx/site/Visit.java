package dev.sigx.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader who opens sites with one browser, from disk or from a server. */
final class Visit implements AutoCloseable {
    /** A browser is started when first wanted, and serves all classes until the last one is through. */
    private enum Engine {
        CHROMIUM(Browser::new),
        FIREFOX(Firefox::start);

        private final Supplier<Browser> start;
        private Browser running;

        Engine(Supplier<Browser> start) {
            this.start = start;
        }

        synchronized Browser running() {
            if (running == null) {
                running = start.get();
            }
            return running;
        }

        synchronized void stop() {
            if (running != null) {
                running.close();
                running = null;
            }
        }
    }

    /** The ways to open a site. */
    enum Way {
        CHROMIUM_FROM_DISK(Engine.CHROMIUM, false),
        CHROMIUM_FROM_A_SERVER(Engine.CHROMIUM, true),
        FIREFOX_FROM_DISK(Engine.FIREFOX, false),
        FIREFOX_FROM_A_SERVER(Engine.FIREFOX, true);

        private final Engine engine;
        private final boolean served;

        Way(Engine engine, boolean served) {
            this.engine = engine;
            this.served = served;
        }

        Visit begin() {
            return new Visit(engine.running(), served);
        }

        /** Firefox keeps what it remembers for each file apart where pages are opened from disk. */
        boolean remembersAcrossPages() {
            return this != FIREFOX_FROM_DISK;
        }
    }

    /** For the pieces of a reader's work as a whole: with each browser, from disk and from a server. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedClass
    @EnumSource(Way.class)
    @interface EveryWay {}

    /** For every detail of a piece: in both browsers, and once from disk and once from a server. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedClass
    @EnumSource(
            value = Way.class,
            names = {"CHROMIUM_FROM_DISK", "FIREFOX_FROM_A_SERVER"})
    @interface BothBrowsers {}

    private final Browser browser;
    private final boolean served;
    private final List<SiteServer> servers = new ArrayList<>();

    private Visit(Browser browser, boolean served) {
        this.browser = browser;
        this.served = served;
        browser.forget();
    }

    Browser browser() {
        return browser;
    }

    /** A day as somebody types it: Chromium's field wants it in American order here, Firefox's as it is written in ISO. */
    String typed(String day) {
        String[] parts = day.split("-");
        return browser instanceof Firefox ? day : parts[1] + parts[2] + parts[0];
    }

    /** Address of the top of that site, with a slash at its end. Call it once for each site. */
    String root(BuiltSite site) {
        return root(site.folder());
    }

    /** Address of the top of the site in that folder, with a slash at its end. Call it once for each site. */
    String root(Path site) {
        if (!served) {
            return site.toUri().toString();
        }
        SiteServer server = new SiteServer(site, false);
        servers.add(server);
        return server.root();
    }

    /** Leaves the browser as it was found, for the next visit. */
    @Override
    public void close() {
        browser.forget();
        servers.forEach(SiteServer::close);
    }

    /** When all visits are over. */
    static void closeBrowsers() {
        for (Engine engine : Engine.values()) {
            engine.stop();
        }
    }
}
