package kith.directory.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A real server on this machine that publishes a feed.
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new HashMap<>();
    final AtomicInteger requests = new AtomicInteger();

    /// @param tag the ETag; empty for none
    private record Page(int status, String body, String type, String tag, String location) {}

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    void serves(String path, String json, String tag) {
        pages.put(path, new Page(200, json, "application/json", tag, ""));
    }

    void serves(String path, String body, String type, String tag) {
        pages.put(path, new Page(200, body, type, tag, ""));
    }

    void fails(String path, int status) {
        pages.put(path, new Page(status, "no", "text/plain", "", ""));
    }

    void leads(String path, String to) {
        pages.put(path, new Page(302, "", "text/plain", "", to));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Page page = pages.getOrDefault(exchange.getRequestURI().toString(), new Page(404, "", "text/plain", "", ""));
        boolean known = !page.tag().isEmpty()
                && page.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = known ? new byte[0] : page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page.type());
        if (!page.tag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", page.tag());
        }
        if (!page.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        exchange.sendResponseHeaders(known ? 304 : page.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
