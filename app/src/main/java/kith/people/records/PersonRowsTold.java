package kith.people.records;

import java.util.List;
import java.util.Set;
import kith.kernel.PersonRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whatever keeps rows under a person that people were joined or parted, also in modules below this one.
/// It names the tables of this module too, which the linking itself changes.
@Component
class PersonRowsTold implements PersonRows {

    private final List<PersonRows> keepers;

    PersonRowsTold(List<PersonRows> keepers) {
        this.keepers = keepers;
    }

    @Override
    public Set<String> tables() {
        return Set.of("people.link", "people.link_event");
    }

    @EventListener
    void tell(PeopleJoined joined) {
        joined.joinings().forEach(joining -> keepers.forEach(keeper -> keeper.joined(joining.into(), joining.from())));
    }

    @EventListener
    void tell(PeopleParted parted) {
        parted.partings().forEach(parting -> keepers.forEach(keeper -> keeper.parted(parting.from(), parting.into())));
    }
}
