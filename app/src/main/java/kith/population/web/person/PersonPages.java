package kith.population.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.person.PanelRequest;
import kith.access.person.PersonBannerPart;
import kith.access.person.PersonPanel;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.RecordId;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.DisplayNames;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.population.Lists;
import kith.population.PersonQueries;
import kith.population.PersonSummary;
import kith.population.PersonSummary.Place;
import kith.ui.Link;
import kith.ui.Names;
import kith.ui.person.BannerLine;
import kith.ui.person.PersonFrame;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what every page about a person shows: who they are, the banner and the tabs.
///
/// It makes one [Disclosure] for the whole page. It writes no entry in the log: the page writes one, with
/// [kith.access.Grants#shown], in the same transaction.
@Component
public class PersonPages {

    private final Lists lists;
    private final People people;
    private final Disclosures disclosures;
    private final DisplayNames displayNames;
    private final List<PersonBannerPart> parts;
    private final List<PersonPanel> panels;
    private final PersonQueries personQueries;
    private final Queries queries;

    PersonPages(
            Lists lists,
            People people,
            Disclosures disclosures,
            DisplayNames displayNames,
            List<PersonBannerPart> parts,
            List<PersonPanel> panels,
            PersonQueries personQueries,
            Queries queries) {
        this.lists = lists;
        this.people = people;
        this.disclosures = disclosures;
        this.displayNames = displayNames;
        this.parts = List.copyOf(parts);
        this.panels = List.copyOf(panels);
        this.personQueries = personQueries;
        this.queries = queries;
    }

    /// Empty if no source has sent anything about this person.
    ///
    /// @param path the address of the person's page
    /// @param tab the tab that is shown, or that the page belongs to
    /// @param query the parameters in the address of the page
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonView> open(
            PersonGrant grant, String path, PersonTab tab, LocalDate on, Map<String, String> query) {
        queries.askTogether(queries(grant, tab, on));
        Disclosure disclosure = disclosures.of(grant);
        return lists.somebody(grant, on, disclosure).map(summary -> {
            List<RecordOfPerson> records = people.records(grant, disclosure);
            List<RecordId> ids = records.stream().map(RecordOfPerson::record).toList();
            var request = new PanelRequest(path, on, ids, disclosure, displayNames.today(), query);
            return new PersonView(summary, records, request, frame(grant, request, summary, records, tab));
        });
    }

    private List<Query<?>> queries(PersonGrant grant, PersonTab tab, LocalDate on) {
        List<Query<?>> asked = new ArrayList<>();
        asked.addAll(disclosures.queries(List.of(grant.person())));
        asked.add(personQueries.somebody(grant));
        asked.addAll(people.queries(grant));
        parts.forEach(part -> asked.addAll(part.queries(grant, on)));
        panels.stream()
                .filter(panel -> panel.tab().equals(tab) && panel.isOpenTo(grant))
                .forEach(panel -> asked.addAll(panel.queries(grant, on)));
        return asked;
    }

    private PersonFrame frame(
            PersonGrant grant,
            PanelRequest request,
            PersonSummary summary,
            List<RecordOfPerson> records,
            PersonTab tab) {
        List<BannerLine> lines =
                parts.stream().flatMap(part -> part.of(grant, request).stream()).toList();
        return new PersonFrame(
                request.path(),
                BannerWords.of(summary, records, request, lines),
                panels.stream()
                        .filter(panel -> panel.isOpenTo(grant))
                        .map(PersonPanel::tab)
                        .toList(),
                tab,
                crumbs(summary, request.names()));
    }

    private static List<Link> crumbs(PersonSummary summary, Names names) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link("Borough", "/")));
        Place place = summary.place().orElse(Place.NOT_KNOWN);
        Optional<NeighbourhoodKey> key = place.registered().or(place::resident);
        names.neighbourhood(key)
                .ifPresent(name -> crumbs.add(new Link("People in " + name, "/neighbourhoods/" + key.orElseThrow())));
        return crumbs;
    }
}
