package kith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A worker who is signed in and opens one page after the other. It does as little as can be done, each reader
/// on a thread of its own, since it works on the processors that are measured.
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int LEADS_ON = 302;
    private static final int ERROR = 400;

    private final String url;
    private String cookies = "";

    private Reader(String url) {
        this.url = url;
    }

    static Reader signedIn(String url, String name, String password) throws IOException {
        Reader reader = new Reader(url);
        String token = reader.token("/sign-in");
        HttpURLConnection signingIn = reader.asked(new Request(
                "/sign-in", "name=" + coded(name) + "&password=" + coded(password) + "&_csrf=" + coded(token)));
        answered(signingIn);
        reader.keepCookies(signingIn);
        return reader;
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Whether the page opens without being asked for more.
    boolean opens(String path) {
        try {
            return send(new Request(path, "")) == OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens these pages in turn, several at once.
    ///
    /// @return how long each took, in nanoseconds
    long[] read(List<String> paths, int requests, int atOnce) {
        return send(paths.stream().map(path -> new Request(path, "")).toList(), requests, atOnce);
    }

    /// Sends these forms to a page in turn, several at once.
    ///
    /// @param page where the form stands and goes
    /// @return how long each took, in nanoseconds
    long[] post(String page, List<String> forms, int requests, int atOnce) throws IOException {
        String token = "&_csrf=" + coded(token(page));
        return send(forms.stream().map(form -> new Request(page, form + token)).toList(), requests, atOnce);
    }

    /// Sends each form to the page beside it, which leads on to another, several at once.
    ///
    /// @param pages where the forms stand and go
    /// @return how long each took, in nanoseconds
    long[] save(List<String> pages, List<String> forms, int requests, int atOnce) throws IOException {
        String token = "&_csrf=" + coded(token(pages.getFirst()));
        return send(
                IntStream.range(0, forms.size())
                        .mapToObj(i -> new Request(pages.get(i), forms.get(i) + token))
                        .toList(),
                requests,
                atOnce,
                LEADS_ON);
    }

    private long[] send(List<Request> all, int requests, int atOnce) {
        return send(all, requests, atOnce, OK);
    }

    private long[] send(List<Request> all, int requests, int atOnce, int wanted) {
        long[] took = new long[requests];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> done = IntStream.range(0, atOnce)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                            long began = System.nanoTime();
                            int status = send(all.get(i % all.size()));
                            took[i] = System.nanoTime() - began;
                            if (status != wanted) {
                                throw new IllegalStateException("A page answered " + status);
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : done) {
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

    private String token(String page) throws IOException {
        HttpURLConnection asked = asked(new Request(page, ""));
        Matcher token = TOKEN.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("The page " + page + " has no token");
        }
        keepCookies(asked);
        return token.group(1);
    }

    private int send(Request request) throws IOException {
        return answered(asked(request));
    }

    private HttpURLConnection asked(Request request) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + request.path()).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Cookie", cookies);
        if (!request.form().isEmpty()) {
            connection.setDoOutput(true);
            try (OutputStream form = connection.getOutputStream()) {
                form.write(request.form().getBytes(StandardCharsets.UTF_8));
            }
        }
        return connection;
    }

    /// Reads all of it, so that the connection serves the next request.
    private static int answered(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream page = status < ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            page.transferTo(OutputStream.nullOutputStream());
        }
        return status;
    }

    private void keepCookies(HttpURLConnection answer) {
        List<String> set = answer.getHeaderFields().getOrDefault("Set-Cookie", List.of());
        if (!set.isEmpty()) {
            cookies = set.stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .collect(Collectors.joining("; "));
        }
    }

    /// @param form what is posted; nothing for a page that is opened
    private record Request(String path, String form) {}
}
