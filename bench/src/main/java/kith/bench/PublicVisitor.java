package kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who opens the pages of the public site in turn, without signing in.
final class PublicVisitor {

    private static final int OK = 200;
    private static final int WARM_UP = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final List<Page> pages;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Queue<Long>> took = new ConcurrentHashMap<>();

    /// @param kind the sort of page, as figures name it
    record Page(String kind, String path) {}

    PublicVisitor(String url, List<Page> pages) {
        this.url = url;
        this.pages = List.copyOf(pages);
    }

    void warmUp() {
        for (int i = 0; i < WARM_UP; i++) {
            pages.forEach(this::open);
        }
        took.clear();
    }

    void visit() {
        open(pages.get(Math.floorMod(next.getAndIncrement(), pages.size())));
    }

    private void open(Page page) {
        long began = System.nanoTime();
        try {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + page.path()))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("A page answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            took.computeIfAbsent(page.kind(), _ -> new ConcurrentLinkedQueue<>())
                    .add(System.nanoTime() - began);
        }
    }

    /// How long each sort of page took, in nanoseconds.
    Map<String, long[]> byPage() {
        Map<String, long[]> byPage = new TreeMap<>();
        took.forEach((kind, times) ->
                byPage.put(kind, times.stream().mapToLong(Long::longValue).toArray()));
        return byPage;
    }
}
