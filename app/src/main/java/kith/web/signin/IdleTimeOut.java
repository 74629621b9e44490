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
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kith.access.workers.SessionEnd;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs people out after 15 minutes without activity, and after the longest session that the settings allow. A page
/// that reloads itself, such as a running import, does not count as activity.
class IdleTimeOut extends OncePerRequestFilter {

    static final Duration AFTER = Duration.ofMinutes(15);

    /// The parameter that a page adds to its address when it reloads itself.
    static final String BY_ITSELF = "again";

    private static final String LAST = IdleTimeOut.class.getName() + ".last";
    private static final String ENDED = IdleTimeOut.class.getName() + ".ended";
    private static final String WORKER = IdleTimeOut.class.getName() + ".worker";

    private final Clock clock;
    private final Duration longest;

    IdleTimeOut(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /// Why this request's session has ended: a parameter of the sign-in page's. Empty where it has not.
    static Optional<String> endedFor(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ENDED)).map(Object::toString);
    }

    /// Whose session has just ended.
    static Optional<SignedIn> workerOf(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(WORKER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            Optional<SignedIn> worker = workerIn(session);
            boolean tooLong =
                    worker.isPresent() && worker.get().since().plus(longest).isBefore(now);
            if (tooLong || isIdle(session, now)) {
                SessionEnds.end(session, tooLong ? SessionEnd.LONGEST : SessionEnd.IDLE);
                request.setAttribute(ENDED, tooLong ? SignInController.LONG : SignInController.IDLE);
                worker.ifPresent(known -> request.setAttribute(WORKER, known));
            } else if (!isByItself(request) || session.getAttribute(LAST) == null) {
                session.setAttribute(LAST, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isIdle(HttpSession session, Instant now) {
        return session.getAttribute(LAST) instanceof Instant last
                && last.plus(AFTER).isBefore(now);
    }

    private static Optional<SignedIn> workerIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? SignedIn.of(context.getAuthentication())
                : Optional.empty();
    }

    /// Read from the address alone: the body of somebody whose session has ended is not read here.
    private static boolean isByItself(HttpServletRequest request) {
        return Arrays.stream(Objects.toString(request.getQueryString(), "").split("&"))
                .anyMatch(part -> part.equals(BY_ITSELF) || part.startsWith(BY_ITSELF + "="));
    }
}
