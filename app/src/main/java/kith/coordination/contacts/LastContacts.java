package kith.coordination.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.coordination.contacts.Contact.Recorded;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import kith.population.changes.KnownContacts;
import org.springframework.stereotype.Component;

/// Tells the rules of what changed when a worker was last in contact with people.
@Component
class LastContacts implements KnownContacts {

    private final ContactStore store;

    LastContacts(ContactStore store) {
        this.store = store;
    }

    @Override
    public Map<PersonId, LocalDate> last(Grant granted, Collection<PersonId> people) {
        Map<PersonId, Recorded> contacts = switch (granted) {
            case SetGrant<?> set -> store.last(set, people);
            case TaskGrant<?> task -> store.last(task, people);
            case PersonGrant one -> store.last(one);
        };
        return contacts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        contact -> contact.getValue().entry().facts().on()));
    }

    @Override
    public List<Query<?>> queries(Grant granted, Collection<PersonId> people) {
        return List.of(store.lastQuery(granted, people));
    }
}
