package kith.coordination.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.access.TaskGrant;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.people.ListedPeople;
import kith.coordination.people.PeopleList;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleViews;
import kith.engine.registers.Catalogue;
import kith.kernel.London;
import kith.kernel.reading.Queries;
import kith.partners.DisplayNames;
import kith.places.Places;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page, the print and the file of the list show.
@Component
class PeopleReading {

    /// Everybody: no list is as long.
    private static final int ALL = 1_000_000;

    private static final Choice NOBODY_YET = new Choice("", "Select a worker");

    private final PeopleList people;
    private final PeopleViews views;
    private final KeyWorkers keyWorkers;
    private final Places places;
    private final DisplayNames displayNames;
    private final Queries queries;
    private final Clock clock;

    PeopleReading(
            PeopleList people,
            PeopleViews views,
            KeyWorkers keyWorkers,
            Places places,
            DisplayNames displayNames,
            Queries queries,
            Clock clock) {
        this.people = people;
        this.views = views;
        this.keyWorkers = keyWorkers;
        this.places = places;
        this.displayNames = displayNames;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    PeoplePage page(TaskGrant<ListPeople> granted, PeopleForm form, Mistakes mistakes, String done) {
        queries.askTogether(
                Stream.concat(Stream.of(people.query(granted), views.query(granted)), keyWorkers.queries().stream())
                        .toList());
        ListedPeople listed = people.people(granted, form.question(form.pageNumber(), PeoplePage.ON_A_PAGE));
        KeyWorkers.Known workers = keyWorkers.known();
        return PeoplePage.of(
                form,
                filter(form),
                listed,
                lines(listed, workers),
                views.mine(granted),
                Stream.concat(Stream.of(NOBODY_YET), keyWorkers.choices(workers).stream())
                        .toList(),
                mistakes,
                done);
    }

    PeoplePrintPage print(TaskGrant<ListPeople> granted, PeopleForm form) {
        return PeoplePrintPage.of(
                form, filter(form), everybody(granted, form), granted.viewer().name(), clock.instant());
    }

    String file(TaskGrant<ListPeople> granted, PeopleForm form) {
        return PeopleFile.of(everybody(granted.forExport(), form), today());
    }

    LocalDate today() {
        return London.today(clock);
    }

    private List<PeopleLine> everybody(TaskGrant<ListPeople> granted, PeopleForm form) {
        return lines(people.people(granted, form.question(1, ALL)), keyWorkers.known());
    }

    private PeopleFilter filter(PeopleForm form) {
        return PeopleFilter.of(form, places.on(today()).neighbourhoods(), Catalogue.current());
    }

    private List<PeopleLine> lines(ListedPeople listed, KeyWorkers.Known workers) {
        Names names = displayNames.today();
        return listed.people().stream()
                .map(one -> PeopleLine.of(one, workers, names, today()))
                .toList();
    }
}
