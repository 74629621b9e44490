package kith.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Redirects within this site only, and without naming it. Whatever host the request named, the browser stays where it
/// is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RelativeRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Redirecting(response));
    }

    /// The path of an address, with its query and fragment.
    static String relative(String location) {
        URI address = URI.create(location);
        if (address.getRawAuthority() == null && address.getScheme() == null) {
            return location;
        }
        String path = String.valueOf(address.getRawPath()).replaceFirst("^/*", "/");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        return path + query + fragment;
    }

    private static final class Redirecting extends HttpServletResponseWrapper {

        Redirecting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            sendRedirect(location, SC_FOUND, true);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            if (clearBuffer) {
                resetBuffer();
            }
            setStatus(status);
            setHeader("Location", relative(location));
            flushBuffer();
        }
    }
}
