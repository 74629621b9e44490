package kith.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import kith.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// Who has signed in, as the session remembers them: the number of a worker, the name to
/// greet them by, and the role that the menu is for. What they
/// may see is asked anew for each answer.
record SignedIn(long worker, String name, Role role) implements Principal, Serializable {

    static Optional<SignedIn> of(@Nullable Principal principal) {
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
