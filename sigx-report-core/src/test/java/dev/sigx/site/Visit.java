package dev.sigx.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A reader who opens sites with one browser, from disk or from a server. */
final class Visit implements AutoCloseable {
    /**
     * The two ways that each piece of a reader's work is tested in. Firefox keeps what it remembers for each file apart
     * where pages are opened from disk, so it is the one that goes to the server.
     */
    enum Way {
        CHROMIUM_FROM_DISK(Browser::new, false),
        FIREFOX_FROM_A_SERVER(Firefox::start, true);

        private final Supplier<Browser> browser;
        private final boolean served;

        Way(Supplier<Browser> browser, boolean served) {
            this.browser = browser;
            this.served = served;
        }

        Visit begin() {
            return new Visit(browser.get(), served);
        }
    }

    private final Browser browser;
    private final boolean served;
    private final List<SiteServer> servers = new ArrayList<>();

    private Visit(Browser browser, boolean served) {
        this.browser = browser;
        this.served = served;
    }

    Browser browser() {
        return browser;
    }

    /** Address of the top of that site, with a slash at its end. Call it once for each site. */
    String root(BuiltSite site) {
        if (!served) {
            return site.folder().toUri().toString();
        }
        SiteServer server = new SiteServer(site.folder(), false);
        servers.add(server);
        return server.root();
    }

    @Override
    public void close() {
        browser.close();
        servers.forEach(SiteServer::close);
    }
}
