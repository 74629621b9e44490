package kith.record.web;

import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.record.Contributions;
import kith.ui.Panel;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;

/// Adds a tab with the tests and measurements of a person: the last value of each, and its trend. It opens blocks,
/// as the timeline does.
@Component
class TestsPanel implements PersonPanel {

    private static final PersonTab TESTS = new PersonTab(300, "tests", "Tests");
    private static final int ORDER = 300;

    private final Contributions contributions;

    TestsPanel(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public PersonTab tab() {
        return TESTS;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.RECORDS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(
                ORDER,
                "record/tests",
                TestsPart.of(contributions.timeline(grant, request.records(), request.disclosure()))));
    }
}
