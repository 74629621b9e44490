package kith.web.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kith.access.devices.KnownDevices;
import kith.access.workers.SignInLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/// Signs workers in, makes them wait after several failed attempts, and compares only so many passwords at once: each
/// takes a processor a quarter of a second, whoever sends it.
class ThrottledAuthenticationProvider implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuthenticationProvider workers;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final SignInLog log;
    private final Semaphore hashes;

    ThrottledAuthenticationProvider(
            AuthenticationProvider workers,
            SignInThrottle throttle,
            KnownDevices devices,
            SignInLog log,
            int hashesAtOnce) {
        this.workers = workers;
        this.throttle = throttle;
        this.devices = devices;
        this.log = log;
        this.hashes = new Semaphore(hashesAtOnce);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        Attempt attempt = attempt(tried);
        Duration wait = throttle.toWait(attempt);
        if (wait.isPositive()) {
            throw tooSoon(attempt, wait);
        }
        try {
            Authentication signedIn = oneOfAFew(tried, attempt);
            throttle.succeeded(attempt);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(attempt);
            log.failed(attempt.name());
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return workers.supports(kind);
    }

    private Attempt attempt(Authentication tried) {
        SignInDetails details = tried.getDetails() instanceof SignInDetails known ? known : SignInDetails.NONE;
        Optional<String> device = details.device().filter(token -> devices.isKnown(token, tried.getName()));
        return new Attempt(tried.getName(), details.address(), device);
    }

    /// The log is told once of a wait: it would grow with every request of somebody who guesses.
    private TooSoon tooSoon(Attempt attempt, Duration wait) {
        if (throttle.isFirstRefusal(attempt)) {
            log.lockedOut(attempt.name());
        }
        return new TooSoon(wait);
    }

    private @Nullable Authentication oneOfAFew(Authentication tried, Attempt attempt) {
        try {
            if (!hashes.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            Duration wait = throttle.toWait(attempt);
            if (wait.isPositive()) {
                throw tooSoon(attempt, wait);
            }
            return workers.authenticate(tried);
        } finally {
            hashes.release();
        }
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

    /// An attempt while too many others were being looked at. The password was not checked.
    static final class TooBusy extends AuthenticationException {

        TooBusy() {
            super("Too many tries at once");
        }
    }
}
