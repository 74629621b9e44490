package kith.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Logs an error that nobody handled: what it was and where, without what somebody typed. The loggers of Spring and
/// Tomcat that would add the address or the value are off: see `application.properties`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FailedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRequests.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            LOG.error("A request failed", failed);
            throw failed;
        }
    }
}
