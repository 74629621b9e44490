package kith.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers somebody who has not signed in before their body is read, unless it is a short form. Nothing of a file that
/// they send reaches the disk.
class AnonymousBodies extends OncePerRequestFilter {

    static final int LONGEST_FORM_BYTES = 64 << 10;
    static final int LONGEST_SIGN_IN_BYTES = 8 << 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignedIn() || !hasBody(request) || isShortForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (request.getRequestURI().equals(SignInController.PATH)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            response.sendRedirect(SignInEntryPoint.addressFor(request));
        }
    }

    static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isShortForm(HttpServletRequest request) {
        boolean signingIn = request.getRequestURI().equals(SignInController.PATH);
        long length = request.getContentLengthLong();
        return Objects.toString(request.getContentType(), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/x-www-form-urlencoded")
                && length >= 0
                && length <= (signingIn ? LONGEST_SIGN_IN_BYTES : LONGEST_FORM_BYTES);
    }
}
