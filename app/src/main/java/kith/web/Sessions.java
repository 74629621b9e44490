package kith.web;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.stereotype.Component;

/// The session cookie: scripts cannot read it, other sites cannot send it with a form, and it never appears in an
/// address. Where Kith is served over https, the cookie is sent over https only.
@Component
class Sessions implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final Duration LONGEST = IdleTimeOut.AFTER.plusMinutes(1);

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Session session = new Session();
        session.setTimeout(LONGEST);
        session.getCookie().setName("kith");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        factory.setSession(session);
        factory.addInitializers(context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE)));
    }
}
