package kith.web.signin;

import jakarta.servlet.http.HttpSession;
import kith.access.workers.SessionEnd;
import kith.access.workers.SignInLog;
import kith.kernel.WorkerId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/// Writes to the audit log that a worker's session ended and why, also where the worker never comes back. A server
/// that stops ends every session and writes nothing about them.
@Component
@ConditionalOnWebApplication
public class SessionEnds {

    private static final String WHY = SessionEnds.class.getName() + ".why";

    private final SignInLog log;
    private final SessionRegistry sessions;

    SessionEnds(SignInLog log, SessionRegistry sessions) {
        this.log = log;
        this.sessions = sessions;
    }

    /// Ends a session.
    public static void end(HttpSession session, SessionEnd why) {
        because(session, why);
        session.invalidate();
    }

    /// Says why a session is about to end.
    static void because(HttpSession session, SessionEnd why) {
        session.setAttribute(WHY, why);
    }

    /// Before the registry of sessions forgets this one.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ended(HttpSessionDestroyedEvent event) {
        SessionEnd why = why(event.getSession());
        event.getSecurityContexts().stream()
                .flatMap(context -> SignedIn.of(context.getAuthentication()).stream())
                .forEach(worker -> log.ended(new WorkerId(worker.worker()), why));
    }

    private SessionEnd why(HttpSession session) {
        if (session.getAttribute(WHY) instanceof SessionEnd why) {
            return why;
        }
        SessionInformation known = sessions.getSessionInformation(session.getId());
        return known != null && known.isExpired() ? SessionEnd.OTHER_DEVICES : SessionEnd.IDLE;
    }
}
