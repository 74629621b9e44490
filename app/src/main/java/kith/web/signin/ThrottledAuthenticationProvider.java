package kith.web.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Signs workers in, and makes them wait after several failed attempts.
class ThrottledAuthenticationProvider implements AuthenticationProvider {

    private final AuthenticationProvider workers;
    private final SignInThrottle throttle;

    ThrottledAuthenticationProvider(AuthenticationProvider workers, SignInThrottle throttle) {
        this.workers = workers;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        Duration wait = throttle.toWait(tried.getName());
        if (wait.isPositive()) {
            throw new TooSoon(wait);
        }
        try {
            Authentication signedIn = workers.authenticate(tried);
            throttle.succeeded(tried.getName());
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(tried.getName());
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return workers.supports(kind);
    }

    /// An attempt before the wait was over. The password was not checked.
    static final class TooSoon extends AuthenticationException {

        private final transient Duration wait;

        TooSoon(Duration wait) {
            super("Too many tries");
            this.wait = wait;
        }

        Duration toWait() {
            return wait;
        }
    }
}
