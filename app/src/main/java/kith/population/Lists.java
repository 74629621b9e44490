package kith.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.access.AccessDecision.Field;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.PersonGrant;
import kith.access.RequestedPerson;
import kith.access.SetGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.engine.registers.Catalogue;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.places.Deprivation;
import kith.places.Edition;
import kith.places.Headcount;
import kith.places.Index;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.CaseloadStore.Deprived;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.PopulationPermissions.ListEverybody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Shows registers, the three-conditions list and its figures, as known now and for any day.
///
/// Whoever is shown to a viewer is written into the audit log in the same transaction.
@Service
public class Lists {

    private static final int AT_ONCE = 1_000;

    private final ListStore store;
    private final BelongingStore belonging;
    private final CaseloadStore caseloads;
    private final Places places;
    private final Disclosures disclosures;
    private final Grants grants;

    Lists(
            ListStore store,
            BelongingStore belonging,
            CaseloadStore caseloads,
            Places places,
            Disclosures disclosures,
            Grants grants) {
        this.store = store;
        this.belonging = belonging;
        this.caseloads = caseloads;
        this.places = places;
        this.disclosures = disclosures;
        this.grants = grants;
    }

    /// One page of a neighbourhood's caseload, or of the people who are not placed.
    @Transactional
    public Caseload caseload(SetGrant<ListCaseload> granted, Question asked) {
        Optional<NeighbourhoodKey> neighbourhood = neighbourhood(granted);
        PlacesOn today = places.on(asked.day());
        String[] codes = PlaceCodes.of(neighbourhood, asked.by(), today);
        List<ListedRow> rows = listed(granted, asked, codes);
        Caseload caseload =
                new Caseload(asked, total(granted, asked, codes), onList(granted, rows, asked.day(), today));
        grants.shown(
                granted,
                "the caseload of " + neighbourhood.map(NeighbourhoodKey::key).orElse("nowhere"),
                caseload.people().stream().map(one -> one.somebody().person()).toList());
        return caseload;
    }

    /// The records that make these people up, by partner. The caller writes down who was shown.
    @Transactional
    public Map<PersonId, List<Source>> sources(SetGrant<?> granted, List<CaseloadEntry> people) {
        Disclosures.ForEach disclosed = disclosures.of(
                granted, people.stream().map(one -> one.somebody().person()).toList());
        Map<PersonId, List<Source>> sources = HashMap.newHashMap(people.size());
        store.sources(
                        granted,
                        people.stream()
                                .map(one -> one.somebody().person().value())
                                .toArray(Long[]::new))
                .forEach((id, theirs) -> {
                    PersonId person = new PersonId(id);
                    sources.put(person, sources(theirs, disclosed.of(person)));
                });
        return sources;
    }

    /// In the order of the partners; by kind where the name is withheld.
    private static List<Source> sources(List<ListStore.SourceRow> rows, Disclosure disclosure) {
        Stream<Source> sources = rows.stream().map(row -> Showing.of(row, disclosure));
        return disclosure.hidesPlace()
                ? sources.sorted(Comparator.comparing(one -> one.source().code(PartnerId::toString)))
                        .toList()
                : sources.toList();
    }

    /// Everybody on the list on a day, or those registered in one neighbourhood, in the order of their keys.
    @Transactional
    public void find(
            SetGrant<ListEverybody> granted,
            LocalDate day,
            Optional<NeighbourhoodKey> neighbourhood,
            BiConsumer<CaseloadEntry, List<Source>> each) {
        PlacesOn then = places.on(day);
        List<ListedRow> rows = caseloads.everybody(granted, day);
        Predicate<CaseloadEntry> wanted = one -> neighbourhood.isEmpty()
                || one.somebody()
                        .place()
                        .orElse(PersonSummary.Place.NOT_KNOWN)
                        .registered()
                        .equals(neighbourhood);
        List<PersonId> shown = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<ListedRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            List<CaseloadEntry> found =
                    onList(granted, some, day, then).stream().filter(wanted).toList();
            Map<PersonId, List<Source>> sources = sources(granted, found);
            for (CaseloadEntry one : found) {
                PersonId person = one.somebody().person();
                shown.add(person);
                each.accept(one, sources.getOrDefault(person, List.of()));
            }
        }
        grants.shown(granted, "the three-conditions list on " + day, shown);
    }

    /// The same, for a page that makes no [Disclosure] of its own.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonSummary> somebody(PersonGrant granted, LocalDate day) {
        return somebody(granted, day, disclosures.of(granted));
    }

    /// Who a person is and where they belong on a day; empty where nothing is recorded of them. The caller records
    /// who was shown.
    ///
    /// @param disclosure what the grant discloses of the person
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonSummary> somebody(PersonGrant granted, LocalDate day, Disclosure disclosure) {
        return store.summary(granted).map(summary -> Showing.of(summary, places.on(day), day, disclosure));
    }

    /// A person's conditions on a day, of the labels that the grant opens, with everything that was said for
    /// them. None where the grant shows no conditions. The caller records who was shown.
    ///
    /// @param disclosure what the grant discloses of the person
    @Transactional(propagation = Propagation.MANDATORY)
    public Conditions conditions(PersonGrant granted, LocalDate day, Disclosure disclosure) {
        if (!granted.shows(Field.CONDITIONS)) {
            return new Conditions(List.of(), List.of());
        }
        List<RegisterRow> rows = store.registersBy(granted, day);
        return new Conditions(
                rows.stream()
                        .filter(row -> row.until().isAfter(day))
                        .map(row -> on(day, row, disclosure))
                        .toList(),
                rows.stream()
                        .filter(row -> !row.until().isAfter(day))
                        .map(row -> Showing.of(row, _ -> true, disclosure))
                        .toList());
    }

    /// The person at an address, for asking whether a viewer may see them. It says nothing of whether there is
    /// one.
    public RequestedPerson requested(UUID key) {
        return RequestedPerson.of(key, belonging.requested(key, places.today().day()));
    }

    /// The figures of every neighbourhood on a day.
    @Transactional(readOnly = true)
    public Figures figures(LocalDate day, Belonging by) {
        PlacesOn then = places.on(day);
        List<PlaceCountRow> counts = switch (by) {
            case REGISTERED -> store.countsByPractice(day);
            case RESIDENT -> store.countsByArea(day);
        };
        return Counting.of(day, by, then, counts);
    }

    /// How many people each practice and each area has on a day, for comparing one geography with another.
    @Transactional(readOnly = true)
    public Headcount headcount(LocalDate day) {
        return new Headcount(
                byPlace(store.countsByPractice(day), OdsCode::find), byPlace(store.countsByArea(day), LsoaCode::find));
    }

    private static <C> Map<C, Integer> byPlace(List<PlaceCountRow> counts, Function<String, Optional<C>> code) {
        Map<C, Integer> people = new HashMap<>();
        for (PlaceCountRow count : counts) {
            code.apply(count.place()).ifPresent(place -> people.put(place, Math.toIntExact(count.people())));
        }
        return people;
    }

    /// How much of what came in the catalogue covers, as last counted. Rare codes are left out: they could be
    /// somebody.
    @Transactional(readOnly = true)
    public Coverage coverage() {
        return Counting.coverage(Catalogue.current(), store.itemsByCode());
    }

    private List<ListedRow> listed(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        if (neighbourhood(granted).isEmpty()) {
            return caseloads.elsewhere(granted, asked, places, deprived(asked));
        }
        return switch (asked.sorting()) {
            case CONDITIONS -> caseloads.mostConditionsFirst(granted, asked, places);
            case NAME -> caseloads.byName(granted, asked, places);
            case AGE, SINCE, DEPRIVATION -> caseloads.inAnotherOrder(granted, asked, places, deprived(asked));
        };
    }

    private int total(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        if (neighbourhood(granted).isEmpty()) {
            return caseloads.countElsewhere(granted, asked, places);
        }
        return asked.condition().isEmpty()
                ? caseloads.count(granted, asked, places)
                : caseloads.countWithTheCondition(granted, asked, places);
    }

    /// The neighbourhood that a grant opens; empty for the people who are not placed.
    private static Optional<NeighbourhoodKey> neighbourhood(SetGrant<ListCaseload> granted) {
        return switch (granted.set()) {
            case PeopleSet.OfNeighbourhood(var key) -> Optional.of(key);
            case PeopleSet.NotPlaced() -> Optional.empty();
            case PeopleSet.Everybody() -> throw new IllegalArgumentException("A caseload is of one neighbourhood");
        };
    }

    /// By the index of 2025, which was made for the areas of 2021.
    private Deprived deprived(Question asked) {
        if (asked.sorting() != Sorting.DEPRIVATION) {
            return new Deprived(List.of(), List.of());
        }
        List<Deprivation> known = places.areas(Edition.LSOA_2021).stream()
                .flatMap(area -> places.deprivation(Index.IMD_2025, area.code()).stream())
                .toList();
        return new Deprived(
                known.stream().map(area -> area.area().code()).toList(),
                known.stream().map(Deprivation::decile).toList());
    }

    private List<CaseloadEntry> onList(SetGrant<?> granted, List<ListedRow> rows, LocalDate day, PlacesOn then) {
        List<Long> people = rows.stream().map(ListedRow::person).toList();
        Disclosures.ForEach disclosed =
                disclosures.of(granted, people.stream().map(PersonId::new).toList());
        Map<Long, PersonSummary> somebodies = somebodies(granted, people, then, day, disclosed);
        Map<Long, List<RegisterRow>> registers = store.registersOn(granted, ids(people), day);
        return rows.stream()
                .filter(row -> somebodies.containsKey(row.person()))
                .map(row -> new CaseloadEntry(
                        Objects.requireNonNull(somebodies.get(row.person())),
                        row.enteredOn(),
                        registers.getOrDefault(row.person(), List.of()).stream()
                                .map(register -> on(day, register, disclosed.of(new PersonId(row.person()))))
                                .toList()))
                .toList();
    }

    private Map<Long, PersonSummary> somebodies(
            SetGrant<?> granted, Collection<Long> people, PlacesOn then, LocalDate day, Disclosures.ForEach disclosed) {
        Long[] ids = ids(people);
        Map<Long, PersonSummary> somebodies = HashMap.newHashMap(ids.length);
        store.summaries(granted, ids)
                .forEach((person, summary) ->
                        somebodies.put(person, Showing.of(summary, then, day, disclosed.of(new PersonId(person)))));
        return somebodies;
    }

    private static RegisteredCondition on(LocalDate day, RegisterRow row, Disclosure disclosure) {
        return Showing.of(row, reason -> reason.holdsOn(day), disclosure);
    }

    private static Long[] ids(Collection<Long> people) {
        return Arrays.copyOf(people.toArray(), people.size(), Long[].class);
    }
}
