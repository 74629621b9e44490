package kith.web.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows down password guessing, by name and by address. Names that do not exist are treated alike, so that the wait
/// reveals nothing. An office has one address, so an address has more free tries than a name.
///
/// On a device that the worker has signed in on before, only failed attempts on that device count. Others who guess
/// cannot keep the worker out.
///
/// OWASP Authentication Cheat Sheet: account lockout with exponential delay.
@Component
class SignInThrottle {

    static final int FREE_TRIES = 3;
    static final int FREE_TRIES_OF_AN_ADDRESS = 30;

    private final Tries names;
    private final Tries addresses;
    private final Tries devices;

    SignInThrottle(Clock clock) {
        this.names = new Tries(clock, FREE_TRIES);
        this.addresses = new Tries(clock, FREE_TRIES_OF_AN_ADDRESS);
        this.devices = new Tries(clock, FREE_TRIES);
    }

    /// How long this attempt must wait; zero if it need not wait.
    Duration toWait(Attempt attempt) {
        if (attempt.device().isPresent()) {
            return devices.toWait(attempt.device().get());
        }
        Duration name = names.toWait(attempt.name());
        Duration address = addresses.toWait(attempt.address());
        return name.compareTo(address) > 0 ? name : address;
    }

    /// Whether this is the first attempt that is refused during a wait.
    boolean isFirstRefusal(Attempt attempt) {
        if (attempt.device().isPresent()) {
            return devices.isFirstRefusal(attempt.device().get());
        }
        boolean name = names.isFirstRefusal(attempt.name());
        boolean address = addresses.isFirstRefusal(attempt.address());
        return name || address;
    }

    void failed(Attempt attempt) {
        if (attempt.device().isPresent()) {
            devices.failed(attempt.device().get());
        } else {
            names.failed(attempt.name());
            addresses.failed(attempt.address());
        }
    }

    void succeeded(Attempt attempt) {
        attempt.device().ifPresent(devices::succeeded);
        if (attempt.device().isEmpty()) {
            names.succeeded(attempt.name());
        }
    }
}
