package kith.population.web;

import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.population.Lists;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the long-term conditions to the summary of a person, in short.
@Component
class ConditionsPanel implements PersonPanel {

    private static final int ORDER = 200;

    private final Lists lists;

    ConditionsPanel(Lists lists) {
        this.lists = lists;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.CONDITIONS);
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(
                ORDER,
                "population/conditions",
                ConditionsPart.inShort(lists.conditions(grant, request.on(), request.disclosure()), request.names())));
    }
}
