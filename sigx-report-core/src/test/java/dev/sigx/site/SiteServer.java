package dev.sigx.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves a site on loopback below a path of several folders, as static hosts do, and notes what it could not find. */
final class SiteServer implements AutoCloseable {
    private static final String PATH = "/some/sub/path/";

    /** What a build server sends with published files by default: no script, no form, no inline style, no other host. */
    private static final String STRICT =
            "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "json", "application/json",
            "csv", "text/csv");

    private final Path folder;
    private final boolean strict;
    private final HttpServer server;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    SiteServer(Path folder, boolean strict) {
        this.folder = folder;
        this.strict = strict;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        QuietPages.allow(root());
    }

    /** Address of the site's folder, with a slash at its end. */
    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Paths that were asked for in vain. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = path.startsWith(PATH)
                    ? folder.resolve(path.substring(PATH.length())).normalize()
                    : folder;
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                missing.add(path);
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] content = Files.readAllBytes(file);
            String type = path.substring(path.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
            if (strict) {
                exchange.getResponseHeaders().set("Content-Security-Policy", STRICT);
            }
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
