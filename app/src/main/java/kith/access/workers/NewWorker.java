package kith.access.workers;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kith.access.Role;

/// Somebody who is to be added.
///
/// @param neighbourhoods keys of the neighbourhoods given to them personally, besides what their team covers
public record NewWorker(String username, String name, PractitionerRole role, Set<String> neighbourhoods) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public NewWorker {
        username = username.toLowerCase(Locale.ROOT);
        name = name.strip();
        neighbourhoods = Set.copyOf(neighbourhoods);
    }

    /// Somebody without organisation and team.
    public static NewWorker of(String username, String name, Role role, Collection<String> neighbourhoods) {
        return new NewWorker(username, name, PractitionerRole.of(role), Set.copyOf(neighbourhoods));
    }

    /// Why they cannot be added, in a sentence; empty where they can.
    Optional<String> problem() {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.of("A username is letters, digits, dots and dashes, and begins with a letter or digit");
        }
        return name.isEmpty() ? Optional.of("Say what the worker is called") : Optional.empty();
    }
}
