package kith.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A worker who is signed in and opens one page after the other.
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final String url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Reader(String url) {
        this.url = url;
    }

    static Reader signedIn(String url, String name, String password) {
        Reader reader = new Reader(url);
        Matcher token = TOKEN.matcher(reader.get("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        String form = "name=" + coded(name) + "&password=" + coded(password) + "&_csrf=" + coded(token.group(1));
        reader.send(HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return reader;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Whether the page opens without being asked for more.
    boolean opens(String path) {
        return get(path).statusCode() == OK;
    }

    /// Opens these pages in turn, several at once.
    ///
    /// @return how long each took, in nanoseconds
    long[] read(List<String> paths, int requests, int atOnce) {
        long[] took = new long[requests];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = IntStream.range(0, atOnce)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            String path = paths.get(i % paths.size());
                            long began = System.nanoTime();
                            int status = get(path).statusCode();
                            took[i] = System.nanoTime() - began;
                            if (status != OK) {
                                throw new IllegalStateException("A page answered " + status);
                            }
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The pages could not be read", e.getCause());
        }
        return took;
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
