package kith.site;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kith.cli.application.PublicSite;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The process of the public site on a database, as its own role, and somebody who reads it.
public final class RunningSite implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient reader =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public RunningSite(TestDatabase database) {
        this(database.address());
    }

    /// @param owner the database, as its owner connects to it
    public RunningSite(Address owner) {
        Address role = TestDatabase.forPublicSite(owner);
        String url = "%s&user=%s&password=%s"
                .formatted(role.url(), role.user(), URLEncoder.encode(role.password(), StandardCharsets.UTF_8));
        context = new SpringApplicationBuilder(PublicSite.class)
                .profiles(OnPublicSite.PROFILE)
                .properties(Map.of("kith.demonstration", "true"))
                .run("--server.port=0", "--kith.public-database-url=" + url, "--spring.jmx.enabled=false");
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return reader.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        reader.close();
        context.close();
    }
}
