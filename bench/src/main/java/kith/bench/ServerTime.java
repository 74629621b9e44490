package kith.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Notes how long each request is in the application, outside every other filter: without what the client and the
/// network take.
final class ServerTime implements Filter {

    private final Queue<Long> took = new ConcurrentLinkedQueue<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        long began = System.nanoTime();
        try {
            rest.doFilter(request, response);
        } finally {
            took.add(System.nanoTime() - began);
        }
    }

    void forget() {
        took.clear();
    }

    /// In nanoseconds, one for each request since it last forgot.
    long[] took() {
        return took.stream().mapToLong(Long::longValue).toArray();
    }
}
