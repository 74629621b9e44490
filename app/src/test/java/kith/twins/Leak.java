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

    /// Who saw it, and where.
    String name() {
        return who + " " + route;
    }

    static Role roleOf(String name) {
        return Role.find(name.substring(0, name.indexOf(' '))).orElseThrow();
    }

    @Override
    public String toString() {
        return "%s (%s)%n      %s".formatted(name(), request, difference);
    }
}
