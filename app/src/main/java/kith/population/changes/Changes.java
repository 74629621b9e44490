package kith.population.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Grant;
import kith.access.disclosure.Disclosure;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import kith.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds what changed about people since a day, by the rules of [ChangeRules].
@Service
public class Changes {

    private final ChangeStore store;
    private final List<KnownContacts> contacts;
    private final Places places;
    private final Clock clock;

    Changes(ChangeStore store, List<KnownContacts> contacts, Places places, Clock clock) {
        this.store = store;
        this.contacts = List.copyOf(contacts);
        this.places = places;
        this.clock = clock;
    }

    /// What changed about each of these people, latest first. One statement, however many people, and one of
    /// each module that knows of contacts. People of whom nothing changed are left out. The caller records
    /// who was shown.
    ///
    /// @param disclosed what the grant discloses of each of them
    @Transactional(readOnly = true)
    public Map<PersonId, List<Change>> since(
            Grant granted, Collection<PersonId> people, LocalDate since, Function<PersonId, Disclosure> disclosed) {
        if (people.isEmpty()) {
            return Map.of();
        }
        LocalDate today = London.today(clock);
        Map<PersonId, LocalDate> known = contacts.stream()
                .flatMap(source -> source.last(granted, people).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isAfter(other) ? one : other));
        Map<PersonId, List<ChangeRow>> rows =
                store.of(granted, people, since, today).stream().collect(Collectors.groupingBy(ChangeRow::personId));
        Map<PersonId, List<Change>> changes = new HashMap<>();
        var finding = new FindingChanges(since, today, places.on(today));
        for (PersonId person : people) {
            List<Change> theirs = finding.of(
                    person,
                    rows.getOrDefault(person, List.of()),
                    disclosed.apply(person),
                    Optional.ofNullable(known.get(person)));
            if (!theirs.isEmpty()) {
                changes.put(person, theirs);
            }
        }
        return changes;
    }

    /// The statements that [#since] reads, for a page that sends several together.
    public List<Query<?>> queries(Grant granted, Collection<PersonId> people, LocalDate since) {
        return Stream.concat(
                        Stream.of(store.query(granted, people, since, London.today(clock))),
                        contacts.stream().flatMap(source -> source.queries(granted, people).stream()))
                .toList();
    }
}
