package kith.access.workers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.kernel.WorkerId;

/// Somebody who signs in, with the roles they have now.
///
/// @param roles the roles they have now, the one they have had longest first; empty where all have ended
/// @param neighbourhoods keys of the neighbourhoods given to them personally, besides what their teams cover
/// @param passwordAt when their password was last set
/// @param oneTimePassword whether somebody else set it, so that they have to change it at first use
public record Worker(
        WorkerId id,
        String username,
        String name,
        List<PractitionerRole> roles,
        Set<String> neighbourhoods,
        boolean disabled,
        Instant passwordAt,
        boolean oneTimePassword) {

    /// What is said instead of a name where there is no such account.
    public static final String NOT_KNOWN = "A worker who is not known any more";

    public Worker {
        roles = List.copyOf(roles);
        neighbourhoods = Set.copyOf(neighbourhoods);
    }

    /// Whether they may sign in: not disabled, and with at least one role.
    public boolean maySignIn() {
        return !disabled && !roles.isEmpty();
    }

    /// The role they work in when they have just signed in; empty where they have none.
    public Optional<PractitionerRole> firstRole() {
        return roles.stream().findFirst();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
