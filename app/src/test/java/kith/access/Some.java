package kith.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;

/// Viewers and places for the tests of this module.
final class Some {

    static final PersonId PERSON = new PersonId(7);
    static final Reason REASON = new Reason("A neighbour rang about them");

    static Viewer viewer(Role role, String... neighbourhoods) {
        return viewer(role, role.purpose(), neighbourhoods);
    }

    static Viewer viewer(Role role, Purpose purpose, String... neighbourhoods) {
        return Viewer.of(new WorkerId(40), "alex", role, Set.copyOf(Arrays.asList(neighbourhoods)), purpose);
    }

    static Whereabouts registeredIn(String neighbourhood) {
        return new Whereabouts(PERSON, Optional.of(neighbourhood), Optional.empty());
    }

    static Whereabouts livingIn(String neighbourhood) {
        return new Whereabouts(PERSON, Optional.empty(), Optional.of(neighbourhood));
    }

    static Whereabouts notPlaced() {
        return new Whereabouts(PERSON, Optional.empty(), Optional.empty());
    }

    private Some() {}
}
