package kith.web.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import kith.access.workers.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// The worker who has signed in, as the session remembers them. What they may see is decided anew for each answer.
/// Two are equal where they are the same worker, so that a worker's sessions can be counted.
///
/// @param name their name, for the top of the page
/// @param firstRole the key of the role that they begin in
/// @param since when they signed in, or changed their password
/// @param mustChangePassword whether they signed in with a one-time password
public record SignedIn(long worker, String name, String firstRole, Instant since, boolean mustChangePassword)
        implements Principal, Serializable {

    /// With a password of their own.
    public SignedIn(long worker, String name, PractitionerRole firstRole, Instant since) {
        this(worker, name, firstRole.key(), since, false);
    }

    public static Optional<SignedIn> of(@Nullable Principal principal) {
        return principal instanceof Authentication known && known.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    SignedIn withOwnPassword(Instant now) {
        return new SignedIn(worker, name, firstRole, now, false);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.worker == worker;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(worker);
    }

    @Override
    public String toString() {
        return "worker " + worker;
    }
}
