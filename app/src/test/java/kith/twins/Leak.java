package kith.twins;

import kith.access.Role;

/// Something that a viewer sees otherwise in the two worlds.
///
/// @param route the route's pattern, or the form, command or table
/// @param request what was asked for
/// @param difference where the two answers first differ
record Leak(String route, String who, String request, String difference) {

    static Leak of(String route, Role role, String request, String one, String other) {
        return new Leak(route, role.key(), request, Answer.firstDifference(one, other));
    }

    /// The name under which a known leak is listed.
    String name() {
        return who + " " + route;
    }

    /// Whether it is a known leak of a role at a route.
    boolean isAt(String known) {
        int blank = known.indexOf(' ');
        return who.equals(known.substring(0, blank)) && route.contains(known.substring(blank + 1));
    }

    static Role roleOf(String name) {
        return Role.find(name.substring(0, name.indexOf(' '))).orElseThrow();
    }

    @Override
    public String toString() {
        return "%s (%s)%n      %s".formatted(name(), request, difference);
    }
}
