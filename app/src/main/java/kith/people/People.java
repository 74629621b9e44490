package kith.people;

import java.time.Clock;
import java.time.Instant;
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
import kith.access.Granted;
import kith.engine.feeds.Details;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.PeopleStore.PlacedDetails;
import kith.places.Areas;
import kith.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partners' records, and the people they belong to.
@Service
public class People {

    private final PeopleStore store;
    private final PersonStore people;
    private final SearchKeys searchKeys;
    private final Finding finding;
    private final Links links;
    private final Places places;
    private final Clock clock;

    People(
            PeopleStore store,
            PersonStore people,
            SearchKeys searchKeys,
            Finding finding,
            Links links,
            Places places,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.searchKeys = searchKeys;
        this.finding = finding;
        this.links = links;
        this.places = places;
        this.clock = clock;
    }

    /// Waits until nobody else is writing about people; holds until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockWriting() {
        store.lockWriting();
    }

    /// The records that a partner's local ids stand for, as far as there are any.
    @Transactional(readOnly = true)
    public Map<String, KnownRecord> knownRecords(PartnerId partner, Collection<String> localIds) {
        return localIds.isEmpty() ? Map.of() : store.records(partner, localIds);
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

    /// Takes in what a partner says of who its records are about, and links anew whatever that touches.
    ///
    /// @return everybody touched: whom these records belong to now, and whom any record left or joined
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> hear(RunId run, List<Word> words) {
        if (words.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        List<RecordId> records = words.stream().map(Word::record).toList();
        Set<String> nhsNumbers = new TreeSet<>(store.numbersOf(records));
        List<PlacedDetails> details = new ArrayList<>();
        for (Word word : words) {
            word.details().ifPresent(said -> {
                details.add(placed(word.record(), said));
                Optional.ofNullable(said.nhsNumber()).ifPresent(nhsNumbers::add);
            });
        }
        store.forgetDetails(records);
        store.keepDetails(run, details, now);
        searchKeys.keep(records, details);
        return links.hear(records.stream().map(RecordId::value).toList(), nhsNumbers, now)
                .touched();
    }

    /// Links everybody anew by what partners said and workers ruled, and by the model in force where there is one.
    ///
    /// @return everybody touched
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> linkEverybody() {
        lockWriting();
        return links.everybody(clock.instant(), _ -> {}).touched();
    }

    private PlacedDetails placed(RecordId record, Details said) {
        Optional<Areas> areas = Optional.ofNullable(said.postcode()).flatMap(places::areaOfPostcode);
        return new PlacedDetails(
                record,
                said,
                areas.map(Areas::lsoa21).orElse(null),
                areas.map(Areas::lsoa11).orElse(null));
    }

    /// Whom these records belong to now.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> peopleOf(Collection<RecordId> records) {
        return store.peopleOf(records);
    }

    /// Holds these people still, in order of id, until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<PersonId> people) {
        store.lock(people);
    }

    /// The person a key stands for. It says nothing of them.
    @Transactional(readOnly = true)
    public Optional<PersonId> find(UUID key) {
        return people.find(key);
    }

    /// The records that make a person up, for whoever holds the key to them.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordOfPerson> records(Granted granted, PersonId person) {
        granted.mustOpenPerson(person);
        return people.records(granted, person);
    }

    /// Finds people across the borough; nobody where too little is said to look for. The caller writes down who was
    /// shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(Granted granted, Search search) {
        granted.mustOpenSearch();
        return search.isEnough() ? finding.find(granted, search) : Found.NOBODY;
    }
}
