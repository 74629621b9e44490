package kith.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs people out after 15 minutes without activity. A page that reloads itself, such as a running import,
/// does not count as activity.
class IdleTimeOut extends OncePerRequestFilter {

    static final Duration AFTER = Duration.ofMinutes(15);

    /// The parameter that a page adds to its address when it reloads itself.
    static final String BY_ITSELF = "again";

    private static final String LAST = IdleTimeOut.class.getName() + ".last";
    private static final String ENDED = IdleTimeOut.class.getName() + ".ended";

    private final Clock clock;

    IdleTimeOut(Clock clock) {
        this.clock = clock;
    }

    static boolean endedFor(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (session.getAttribute(LAST) instanceof Instant last
                    && last.plus(AFTER).isBefore(now)) {
                session.invalidate();
                request.setAttribute(ENDED, true);
            } else if (!request.getParameterMap().containsKey(BY_ITSELF) || session.getAttribute(LAST) == null) {
                session.setAttribute(LAST, now);
            }
        }
        chain.doFilter(request, response);
    }
}
