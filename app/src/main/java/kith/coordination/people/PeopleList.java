package kith.coordination.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.access.relationships.Relationships;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleListStore.Listed;
import kith.coordination.people.PeopleListStore.Within;
import kith.coordination.people.PeopleQuestion.Alerts;
import kith.coordination.people.PeopleQuestion.Changed;
import kith.coordination.people.PeopleQuestion.Contact;
import kith.coordination.people.PeopleQuestion.Order;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.population.changes.Change;
import kith.population.changes.ChangeKind;
import kith.population.changes.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists people for a worker. Whoever is shown is written into the audit log in the same transaction.
@Service
public class PeopleList {

    /// How many are looked at for a page where the rules of what changed, or the alerts, decide who is listed. A print
    /// and a file look at everybody.
    static final int LOOKED_AT = 2_000;

    private static final int CHANGED_DAYS = 30;

    private static final Comparator<ListedPerson> LATEST_CHANGE_FIRST = Comparator.comparing(
            (ListedPerson one) -> one.changes().stream()
                    .filter(PeopleList::isNews)
                    .findFirst()
                    .flatMap(Change::day)
                    .orElse(LocalDate.MIN),
            Comparator.reverseOrder());

    private final PeopleListStore store;
    private final Relationships relationships;
    private final AlertsAndNeeds alerts;
    private final Changes changes;
    private final Disclosures disclosures;
    private final Places places;
    private final Grants grants;
    private final Queries queries;
    private final Clock clock;

    PeopleList(
            PeopleListStore store,
            Relationships relationships,
            AlertsAndNeeds alerts,
            Changes changes,
            Disclosures disclosures,
            Places places,
            Grants grants,
            Queries queries,
            Clock clock) {
        this.store = store;
        this.relationships = relationships;
        this.alerts = alerts;
        this.changes = changes;
        this.disclosures = disclosures;
        this.places = places;
        this.grants = grants;
        this.queries = queries;
        this.clock = clock;
    }

    /// The statement that the list begins with, for a page that sends several together.
    public Query<?> query(TaskGrant<ListPeople> granted) {
        return relationships.peopleQuery(
                granted.viewer().worker(), granted.viewer().team(), clock.instant());
    }

    /// One page of the list.
    @Transactional
    public ListedPeople people(TaskGrant<ListPeople> granted, PeopleQuestion asked) {
        ListedPeople listed =
                asked.isFoundByTheDatabase() ? foundByTheDatabase(granted, asked) : foundByRules(granted, asked);
        grants.shown(
                granted,
                "the list of people",
                listed.people().stream().map(ListedPerson::person).toList());
        return listed;
    }

    private ListedPeople foundByTheDatabase(TaskGrant<ListPeople> granted, PeopleQuestion asked) {
        List<PeopleListRow> rows = rows(granted, asked, asked.pageSize(), asked.skipped());
        return new ListedPeople(shown(granted, rows), total(rows), false);
    }

    private ListedPeople foundByRules(TaskGrant<ListPeople> granted, PeopleQuestion asked) {
        int lookedAt = Math.max(LOOKED_AT, asked.pageSize());
        List<PeopleListRow> rows = rows(granted, asked, lookedAt, 0);
        List<ListedPerson> wanted =
                shown(granted, rows).stream().filter(wanted(asked)).toList();
        Stream<ListedPerson> inOrder =
                asked.order() == Order.CHANGED ? wanted.stream().sorted(LATEST_CHANGE_FIRST) : wanted.stream();
        return new ListedPeople(
                inOrder.skip(asked.skipped()).limit(asked.pageSize()).toList(), wanted.size(), total(rows) > lookedAt);
    }

    private static Predicate<ListedPerson> wanted(PeopleQuestion asked) {
        return one -> asked.changed().map(changed -> isChanged(one, changed)).orElse(true)
                && (asked.alerts() == Alerts.ANY || !one.alerts().isEmpty())
                && (asked.contact() == Contact.ANY
                        || one.changes().stream()
                                .anyMatch(change -> change.rule().kind() == ChangeKind.NO_CONTACT));
    }

    private static boolean isChanged(ListedPerson one, Changed changed) {
        return switch (changed) {
            case Changed.Anything() -> one.changes().stream().anyMatch(PeopleList::isNews);
            case Changed.This(var kind) ->
                one.changes().stream().anyMatch(change -> change.rule().kind() == kind);
        };
    }

    private static boolean isNews(Change change) {
        return change.rule().kind() != ChangeKind.NO_CONTACT;
    }

    private List<PeopleListRow> rows(TaskGrant<ListPeople> granted, PeopleQuestion asked, int most, int skipped) {
        Viewer viewer = granted.viewer();
        PlacesOn today = places.on(London.today(clock));
        Set<PersonId> related = relationships.people(viewer.worker(), viewer.team(), clock.instant());
        return store.people(
                granted,
                related,
                asked,
                listed(viewer, today),
                within(asked.neighbourhood(), today),
                today.day(),
                most,
                skipped);
    }

    private static int total(List<PeopleListRow> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> Math.toIntExact(row.people()))
                .orElse(0);
    }

    private static Listed listed(Viewer viewer, PlacesOn today) {
        if (viewer.role() == Role.GP || viewer.role() == Role.PRACTICE_STAFF) {
            return new Listed(codes(viewer.practices().stream().map(OdsCode::code)), Set.of());
        }
        Set<NeighbourhoodKey> keys =
                viewer.role() == Role.COORDINATOR ? viewer.coverage().neighbourhoods() : Set.of();
        return new Listed(practices(keys, today), areas(keys, today));
    }

    private static Within within(Optional<NeighbourhoodKey> neighbourhood, PlacesOn today) {
        Set<NeighbourhoodKey> keys = neighbourhood.map(Set::of).orElse(Set.of());
        return new Within(neighbourhood.isPresent(), practices(keys, today), areas(keys, today));
    }

    private static Set<String> practices(Set<NeighbourhoodKey> neighbourhoods, PlacesOn today) {
        return codes(neighbourhoods.stream()
                .flatMap(key -> today.practicesIn(key).stream())
                .map(practice -> practice.code().code()));
    }

    private static Set<String> areas(Set<NeighbourhoodKey> neighbourhoods, PlacesOn today) {
        return codes(neighbourhoods.stream()
                .flatMap(key -> today.areasIn(key).stream())
                .map(area -> area.code().code()));
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toSet());
    }

    private List<ListedPerson> shown(TaskGrant<ListPeople> granted, List<PeopleListRow> rows) {
        List<PersonId> people = rows.stream().map(PeopleListRow::person).toList();
        LocalDate today = London.today(clock);
        queries.askTogether(Stream.of(
                        disclosures.queries(people),
                        alerts.queries(granted, people),
                        changes.queries(granted, people, today.minusDays(CHANGED_DAYS)))
                .flatMap(List::stream)
                .toList());
        Disclosures.ForEach disclosed = disclosures.of(granted, people);
        Map<PersonId, List<PersonAlert>> known = alerts.of(granted, people);
        Map<PersonId, List<Change>> changed =
                changes.since(granted, people, today.minusDays(CHANGED_DAYS), disclosed::of);
        return rows.stream()
                .map(row -> Showing.of(
                        row,
                        today,
                        disclosed.of(row.person()),
                        Objects.requireNonNullElse(known.get(row.person()), List.of()),
                        Objects.requireNonNullElse(changed.get(row.person()), List.of())))
                .toList();
    }
}
