package kith.web.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import kith.access.workers.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// The worker who has signed in, as the session remembers them: their number, their name for the top of the
/// page, and the key of the role that they begin in. What they may see is decided anew for each answer.
public record SignedIn(long worker, String name, String firstRole) implements Principal, Serializable {

    public SignedIn(long worker, String name, PractitionerRole firstRole) {
        this(worker, name, firstRole.key());
    }

    public static Optional<SignedIn> of(@Nullable Principal principal) {
        return principal instanceof Authentication known && known.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return "worker " + worker;
    }
}
