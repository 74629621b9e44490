package kith.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import kith.people.PeopleStore.LinkEventRow;
import kith.people.PeopleStore.PlacedDetails;
import kith.places.Areas;
import kith.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partners' records, and the people they belong to.
@Service
public class People {

    private static final String BY_RULE = "rule: NHS number, first version";
    private static final String ALONE = "Stands alone";
    private static final String TOGETHER = "Same NHS number, and birth date or names agree";

    /// More than this many is not an answer to who somebody is.
    private static final int MOST_FOUND = 50;

    private final PeopleStore store;
    private final PersonStore people;
    private final Places places;
    private final Clock clock;

    People(PeopleStore store, PersonStore people, Places places, Clock clock) {
        this.store = store;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    /// Waits until nobody else is writing about people; holds until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockWriting() {
        store.lockWriting();
    }

    /// The records that a partner's local ids stand for, made where they are new.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, KnownRecord> records(PartnerId partner, Collection<String> localIds) {
        Map<String, KnownRecord> found = store.records(partner, localIds);
        Set<String> missing = new LinkedHashSet<>(localIds);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            List<Long> numbers = store.newNumbers(missing.size());
            List<KnownRecord> made = new ArrayList<>(missing.size());
            for (String localId : missing) {
                made.add(new KnownRecord(new RecordId(numbers.get(made.size())), localId, true, true));
            }
            store.keepRecords(partner, made);
            made.forEach(known -> found.put(known.localId(), known));
        }
        return found;
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
        return link(records, nhsNumbers, now);
    }

    private PlacedDetails placed(RecordId record, Details said) {
        Optional<Areas> areas = Optional.ofNullable(said.postcode()).flatMap(places::areaOfPostcode);
        return new PlacedDetails(
                record,
                said,
                areas.map(Areas::lsoa21).orElse(null),
                areas.map(Areas::lsoa11).orElse(null));
    }

    private Set<PersonId> link(List<RecordId> records, Set<String> nhsNumbers, Instant now) {
        List<DetailRow> rows = store.toLink(records, nhsNumbers);
        Linking linking = Linking.of(rows);
        Set<Long> all = new HashSet<>(linking.persons().keySet());
        records.forEach(record -> all.add(record.value()));
        Map<Long, Long> before = store.links(all);
        Map<Long, Long> moved = new LinkedHashMap<>();
        List<LinkEventRow> events = new ArrayList<>();
        Set<Long> touched = new TreeSet<>();
        Map<Long, Integer> sizes = sizes(linking.persons());
        Map<Long, Integer> sizesBefore = sizes(before);
        for (Long record : new TreeSet<>(all)) {
            Long was = before.get(record);
            Long is = linking.persons().get(record);
            if (was != null) {
                touched.add(was);
            }
            if (is != null) {
                touched.add(is);
            }
            if (is == null && was != null) {
                events.add(new LinkEventRow(record, null, BY_RULE, "The partner took back who it is about"));
            } else if (is != null) {
                boolean alone = sizes.getOrDefault(is, 0) == 1;
                boolean aloneBefore = sizesBefore.getOrDefault(is, 0) == 1;
                if (!is.equals(was)) {
                    moved.put(record, is);
                }
                if (!is.equals(was) || alone != aloneBefore) {
                    events.add(new LinkEventRow(record, is, BY_RULE, alone ? ALONE : TOGETHER));
                }
            }
        }
        save(linking, before, moved, events, all, now);
        return people(touched);
    }

    private void save(
            Linking linking,
            Map<Long, Long> before,
            Map<Long, Long> moved,
            List<LinkEventRow> events,
            Set<Long> all,
            Instant now) {
        Set<Long> wanted = new TreeSet<>(moved.values());
        wanted.removeAll(store.peopleAmong(wanted));
        store.keepPeople(wanted);
        List<Long> gone = before.keySet().stream()
                .filter(record ->
                        moved.containsKey(record) || !linking.persons().containsKey(record))
                .toList();
        if (!gone.isEmpty()) {
            store.forgetLinks(gone);
        }
        store.keepLinks(moved);
        store.log(events, now);
        store.forgetDoubts(all, linking.doubts());
        store.keepDoubts(linking.doubts(), now);
    }

    private static Map<Long, Integer> sizes(Map<Long, Long> persons) {
        Map<Long, Integer> sizes = new HashMap<>();
        persons.values().forEach(person -> sizes.merge(person, 1, Integer::sum));
        return sizes;
    }

    private static Set<PersonId> people(Collection<Long> ids) {
        Set<PersonId> people = new LinkedHashSet<>();
        ids.forEach(id -> people.add(new PersonId(id)));
        return people;
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
    public List<FoundPerson> search(Granted granted, Search search) {
        granted.mustOpenSearch();
        if (!search.isEnough()) {
            return List.of();
        }
        return search.nhsNumber()
                .map(number -> people.byNumber(granted, number, MOST_FOUND))
                .orElseGet(() -> people.byName(granted, search, MOST_FOUND));
    }

    /// The review list, what has waited longest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Doubt> doubts(Granted granted, int most) {
        return people.doubts(granted, most);
    }
}
