package kith.people.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.PersonKeys;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.SourceIdentity;
import kith.engine.terms.Demographics;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.reading.Query;
import kith.people.records.DemographicsStore.PlacedDemographics;
import kith.places.Areas;
import kith.places.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partners' records, and the people they belong to.
@Service
public class People implements PersonKeys {

    private final SourceRecordStore store;
    private final DemographicsStore demographics;
    private final LinkStore links;
    private final PeopleLock lock;
    private final PersonStore people;
    private final ApplicationEventPublisher events;
    private final Places places;
    private final Clock clock;

    People(
            SourceRecordStore store,
            DemographicsStore demographics,
            LinkStore links,
            PeopleLock lock,
            PersonStore people,
            ApplicationEventPublisher events,
            Places places,
            Clock clock) {
        this.store = store;
        this.demographics = demographics;
        this.links = links;
        this.lock = lock;
        this.people = people;
        this.events = events;
        this.places = places;
        this.clock = clock;
    }

    /// Waits until nobody else is writing about people; holds until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockWriting() {
        lock.lock();
    }

    /// The records that a partner's local ids stand for, as far as there are any.
    @Transactional(readOnly = true)
    public Map<String, KnownRecord> knownRecords(PartnerId partner, Collection<String> localIds) {
        return localIds.isEmpty() ? Map.of() : store.records(partner, localIds);
    }

    /// The local ids that a partner has for people with these NHS numbers, by number.
    @Transactional(readOnly = true)
    public Map<String, List<String>> localIds(PartnerId partner, Collection<String> nhsNumbers) {
        return nhsNumbers.isEmpty() ? Map.of() : store.localIds(partner, nhsNumbers);
    }

    /// Makes records for local ids that stand for none yet.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, KnownRecord> newRecords(PartnerId partner, Collection<String> localIds) {
        if (localIds.isEmpty()) {
            return Map.of();
        }
        Map<String, KnownRecord> made = LinkedHashMap.newLinkedHashMap(localIds.size());
        Iterator<Long> numbers = store.newNumbers(localIds.size()).iterator();
        localIds.forEach(localId -> made.put(localId, new KnownRecord(new RecordId(numbers.next()), localId, true)));
        store.keepRecords(partner, made.values());
        return made;
    }

    /// A number that no record has, for what is kept like a record and is about nobody.
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordId newNumber() {
        return new RecordId(store.newNumbers(1).getFirst());
    }

    /// A partner's records in order, from the one after the one given.
    @Transactional(readOnly = true)
    public List<KnownRecord> recordsOf(PartnerId partner, RecordId after, int most) {
        return store.recordsOf(partner, after, most);
    }

    /// Stores what partners now say about the people behind their records.
    ///
    /// @return the NHS numbers that these records carried until now or carry from now on
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> store(RunId run, List<DemographicsUpdate> updates) {
        return store(run, updates, false);
    }

    /// Stores what a worker typed about people. It places nobody: only partners say where somebody is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void storeTyped(RunId run, List<DemographicsUpdate> updates) {
        store(run, updates, true);
    }

    private Set<String> store(RunId run, List<DemographicsUpdate> updates, boolean typed) {
        List<RecordId> records =
                updates.stream().map(DemographicsUpdate::record).toList();
        Set<String> nhsNumbers = new TreeSet<>(demographics.nhsNumbersOf(records));
        List<PlacedDemographics> placed = new ArrayList<>();
        for (DemographicsUpdate update : updates) {
            update.details().ifPresent(said -> {
                placed.add(typed ? nowhere(update.record(), said) : placed(update.record(), said));
                Optional.ofNullable(said.nhsDigits()).ifPresent(nhsNumbers::add);
            });
        }
        List<Whereabouts> before = typed ? List.of() : demographics.whereabouts(records);
        demographics.remove(records);
        demographics.add(run, placed, typed, clock.instant());
        demographics.keepMoves(run, Moved.between(before, placed), clock.instant());
        events.publishEvent(new DemographicsChanged(updates));
        return nhsNumbers;
    }

    private static PlacedDemographics nowhere(RecordId record, Demographics said) {
        return new PlacedDemographics(record, said, null, null);
    }

    private PlacedDemographics placed(RecordId record, Demographics said) {
        Optional<Areas> areas = said.address().validPostcode().flatMap(places::areaOfPostcode);
        return new PlacedDemographics(
                record,
                said,
                areas.map(in -> in.lsoa21().code()).orElse(null),
                areas.map(in -> in.lsoa11().code()).orElse(null));
    }

    /// Whom these records belong to now.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> peopleOf(Collection<RecordId> records) {
        return links.peopleOf(records);
    }

    /// Holds these people still, in order of id, until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<PersonId> people) {
        links.lock(people);
    }

    /// The person a key stands for. It says nothing of them.
    @Transactional(readOnly = true)
    @Override
    public Optional<PersonId> find(UUID key) {
        return people.find(key);
    }

    /// The records about a person, as far as the grant discloses them.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordOfPerson> records(PersonGrant granted, Disclosure disclosure) {
        return granted.shows(Field.RECORDS) ? people.records(granted, disclosure) : List.of();
    }

    /// The statements that read them, for a page that sends several together.
    public List<Query<?>> queries(PersonGrant granted) {
        return granted.shows(Field.RECORDS) ? List.of(people.recordsQuery(granted)) : List.of();
    }

    /// Who sent each of the records about a person, as far as the grant discloses it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, SourceIdentity> sources(PersonGrant granted, Disclosure disclosure) {
        return people.sources(granted, disclosure);
    }
}
