package kith.population.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.kernel.reading.Query;
import kith.population.Lists;
import kith.population.PersonQueries;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds the long-term conditions to the summary of a person, in short.
@Component
class ConditionsPanel implements PersonPanel {

    private static final int ORDER = 200;

    private final Lists lists;
    private final PersonQueries queries;

    ConditionsPanel(Lists lists, PersonQueries queries) {
        this.lists = lists;
        this.queries = queries;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.CONDITIONS);
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of(queries.conditions(grant, on));
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(
                ORDER,
                "population/conditions",
                ConditionsPart.inShort(lists.conditions(grant, request.on(), request.disclosure()), request.names())));
    }
}
