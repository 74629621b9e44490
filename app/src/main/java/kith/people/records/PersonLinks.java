package kith.people.records;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The person that each record belongs to.
@Component
public class PersonLinks {

    private final LinkStore store;
    private final ApplicationEventPublisher events;

    PersonLinks(LinkStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /// The person that each of these records belongs to now.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, PersonId> of(Collection<RecordId> records) {
        return store.links(records);
    }

    /// How many people there are.
    @Transactional(propagation = Propagation.MANDATORY)
    public long people() {
        return store.people();
    }

    /// Saves new links and writes their log. [#announce] comes after it, once everything else is saved.
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(LinkChanges changes, List<LinkEvent> log, Instant now) {
        Map<RecordId, PersonId> added = changes.added();
        Set<PersonId> people = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        people.addAll(added.values());
        store.peopleAmong(people).forEach(people::remove);
        store.addPeople(people);
        List<RecordId> removed = changes.removed();
        if (!removed.isEmpty()) {
            store.removeLinks(removed);
        }
        store.addLinks(added);
        store.log(log, now);
    }

    /// Publishes which people were joined and which were parted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(LinkChanges changes) {
        List<PeopleJoined.Joining> joinings = changes.joinings();
        List<PeopleParted.Parting> partings = changes.partings();
        if (!joinings.isEmpty()) {
            events.publishEvent(new PeopleJoined(joinings));
        }
        if (!partings.isEmpty()) {
            events.publishEvent(new PeopleParted(partings));
        }
    }
}
