package kith.directory.sources;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import kith.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads a page of the web into a file, within limits of time and size. Every address on the way, redirects too, must
/// lead out of the partnership's own network.
@Component
class WebReader {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_ms = 200;
    private static final int REDIRECTS = 5;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final boolean privateAllowed;
    private final Duration within;
    private final long largest_bytes;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebReader(
            @Value("${kith.feeds.private-addresses:false}") boolean privateAllowed,
            @Value("${kith.feeds.time-out:120}") long within_s,
            @Value("${kith.feeds.largest-mb:50}") long largest_mb) {
        this.privateAllowed = privateAllowed;
        this.within = Duration.ofSeconds(within_s);
        this.largest_bytes = largest_mb * 1_000_000;
    }

    /// What an address answered.
    sealed interface Answer {

        record Read(String type, String etag, String lastModified) implements Answer {}

        record NotChanged() implements Answer {}

        record Failed(String why) implements Answer {}

        record Stopped() implements Answer {}
    }

    /// Reads an address into a file.
    ///
    /// @param etag what it said of the version that is known; empty to read it in any case
    Answer read(URI from, Path into, String etag, String lastModified, Progress progress) throws InterruptedException {
        URI next = from;
        for (int i = 0; i <= REDIRECTS; i++) {
            Optional<FeedAddress> address = FeedAddress.find(next.toString());
            if (address.isEmpty()) {
                return new Answer.Failed("The address leads to something that is not on the web");
            }
            Optional<String> refusal =
                    privateAllowed ? Optional.empty() : address.get().refusal();
            if (refusal.isPresent()) {
                return new Answer.Failed(refusal.get());
            }
            HttpResponse<Void> response;
            Sink sink = new Sink(into);
            try {
                response = wait(client.sendAsync(request(next, etag, lastModified), sink::subscriber), sink, progress);
            } catch (Refused refused) {
                return new Answer.Failed(refused.why);
            }
            if (response == null) {
                return new Answer.Stopped();
            }
            Optional<String> location = response.headers().firstValue("location");
            int status = response.statusCode();
            if (status / 100 == 3 && status != NOT_MODIFIED && location.isPresent()) {
                next = next.resolve(location.get().replace(" ", "%20"));
                continue;
            }
            return answer(response);
        }
        return new Answer.Failed("The address leads on and on");
    }

    private static Answer answer(HttpResponse<Void> response) {
        return switch (response.statusCode()) {
            case OK ->
                new Answer.Read(
                        header(response, "content-type"), header(response, "etag"), header(response, "last-modified"));
            case NOT_MODIFIED -> new Answer.NotChanged();
            case 401, 403 ->
                new Answer.Failed("The address does not let Kith read it (%d)".formatted(response.statusCode()));
            case 404, 410 -> new Answer.Failed("There is nothing at the address (%d)".formatted(response.statusCode()));
            default -> new Answer.Failed("The address answered with the error %d".formatted(response.statusCode()));
        };
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpRequest request(URI uri, String etag, String lastModified) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("User-Agent", "Kith")
                .header("Accept", "application/json, text/csv, text/calendar, */*;q=0.5");
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    /// Waits for the answer. Nothing where the job was told to stop.
    private @Nullable HttpResponse<Void> wait(
            CompletableFuture<HttpResponse<Void>> answer, Sink sink, Progress progress)
            throws InterruptedException, Refused {
        long until = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                HttpResponse<Void> response = answer.get(LOOK_EVERY_ms, TimeUnit.MILLISECONDS);
                if (sink.size.get() > largest_bytes) {
                    throw tooLarge();
                }
                return response;
            } catch (TimeoutException _) {
                if (!progress.report(10, "Reading the address: %s".formatted(Words.bytes(sink.size.get())))) {
                    answer.cancel(true);
                    return null;
                }
                if (sink.size.get() > largest_bytes) {
                    answer.cancel(true);
                    throw tooLarge();
                }
                if (System.nanoTime() > until) {
                    answer.cancel(true);
                    throw new Refused("The address did not answer in full within %s".formatted(Words.about(within)));
                }
            } catch (ExecutionException e) {
                throw new Refused(why(e.getCause()));
            }
        }
    }

    private Refused tooLarge() {
        return new Refused("The feed is larger than %s".formatted(Words.bytes(largest_bytes)));
    }

    private String why(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _, ConnectException _ -> "The server of the address cannot be reached";
            case HttpTimeoutException _ -> "The address did not answer in time";
            case SSLException _ -> "The server of the address has no valid certificate";
            case null, default -> "The connection to the address broke off";
        };
    }

    /// Writes what arrives into a file, as far as it may be.
    private final class Sink {

        private final Path into;
        private final AtomicLong size = new AtomicLong();

        private Sink(Path into) {
            this.into = into;
        }

        private HttpResponse.BodySubscriber<Void> subscriber(HttpResponse.ResponseInfo info) {
            if (info.statusCode() != OK) {
                return BodySubscribers.discarding();
            }
            try {
                OutputStream file = Files.newOutputStream(into);
                return BodySubscribers.ofByteArrayConsumer(
                        bytes -> bytes.ifPresentOrElse(part -> write(file, part), () -> close(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(OutputStream file, byte[] part) {
            if (size.addAndGet(part.length) > largest_bytes) {
                return;
            }
            try {
                file.write(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(OutputStream file) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Why an address cannot be read.
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        private Refused(String why) {
            super(why);
            this.why = why;
        }
    }
}
