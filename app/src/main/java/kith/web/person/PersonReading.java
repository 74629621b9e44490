package kith.web.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.person.PersonPanel;
import kith.population.web.person.PersonPages;
import kith.population.web.person.PersonView;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads one tab of a person's page and records in the log that it was shown, in one transaction with one
/// entry.
@Component
class PersonReading {

    /// Who a person is comes after why they matter now: the banner says the most of it.
    private static final int WHO = 900;

    private final PersonPages pages;
    private final List<PersonPanel> panels;
    private final Grants grants;

    PersonReading(PersonPages pages, List<PersonPanel> panels, Grants grants) {
        this.pages = pages;
        this.panels = List.copyOf(panels);
        this.grants = grants;
    }

    /// The tab that has this address below the person's, if there is one that the grant opens.
    Optional<PersonTab> tab(PersonGrant granted, String path) {
        return panels.stream()
                .filter(panel -> panel.tab().path().equals(path) && panel.isOpenTo(granted))
                .map(PersonPanel::tab)
                .findFirst();
    }

    /// Empty if no source has sent anything about this person.
    @Transactional
    public Optional<PersonSeen> read(PersonGrant granted, PersonQuery query) {
        Optional<PersonView> view = pages.open(granted, query.path(), query.tab(), query.on(), query.parameters());
        grants.shown(granted, query.tab().label() + " of a person");
        return view.map(opened -> new PersonSeen(granted.decision(), opened, panels(granted, opened)));
    }

    private List<Panel> panels(PersonGrant granted, PersonView view) {
        Stream<Panel> contributed = panels.stream()
                .filter(panel -> panel.tab().equals(view.frame().tab()) && panel.isOpenTo(granted))
                .flatMap(panel -> panel.of(granted, view.request()).stream());
        Stream<Panel> own = view.frame().tab().equals(PersonTab.SUMMARY)
                ? Stream.of(new Panel(WHO, "web/person/who", WhoPart.of(view)))
                : Stream.of();
        return Stream.concat(contributed, own).toList();
    }
}
