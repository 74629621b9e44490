package kith.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Signs workers in, and makes whoever guesses wait.
class PatientSignIn implements AuthenticationProvider {

    private final AuthenticationProvider workers;
    private final Patience patience;

    PatientSignIn(AuthenticationProvider workers, Patience patience) {
        this.workers = workers;
        this.patience = patience;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        Duration wait = patience.toWait(tried.getName());
        if (wait.isPositive()) {
            throw new TooSoon(wait);
        }
        try {
            Authentication signedIn = workers.authenticate(tried);
            patience.succeeded(tried.getName());
            return signedIn;
        } catch (BadCredentialsException wrong) {
            patience.failed(tried.getName());
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return workers.supports(kind);
    }

    /// Another try before the wait was over. The password was not looked at.
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
