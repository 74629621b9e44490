package kith.web.signin;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.stereotype.Component;

/// The session cookie: scripts cannot read it, other sites cannot send it with a form, and it never appears in an
/// address. Where Kith is served over https, the cookie is sent over https only.
@Component
class Sessions implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    /// The server remembers for two hours whose session has ended, so that what they typed can be kept for them.
    /// [IdleTimeOut] signs them out long before.
    private static final Duration REMEMBERED = IdleTimeOut.AFTER.plusHours(2);

    private final boolean https;

    Sessions(@Value("${kith.https:false}") boolean https) {
        this.https = https;
    }

    /// The name of a cookie: one that no other site and no page in clear can set, where Kith is served by https.
    static String cookieName(String name, boolean https) {
        return https ? "__Host-" + name : name;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Session session = new Session();
        session.setTimeout(REMEMBERED);
        session.getCookie().setName(cookieName("kith", https));
        session.getCookie().setPath("/");
        session.getCookie().setSecure(https);
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        factory.setSession(session);
        factory.addInitializers(context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE)));
    }
}
