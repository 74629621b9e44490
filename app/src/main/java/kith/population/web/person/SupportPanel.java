package kith.population.web.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.AccessDecision.Field;
import kith.access.PersonGrant;
import kith.access.person.PanelRequest;
import kith.access.person.PersonPanel;
import kith.engine.feeds.facts.Fact;
import kith.kernel.reading.Query;
import kith.record.facts.Facts;
import kith.ui.Panel;
import org.springframework.stereotype.Component;

/// Adds to the summary of a person which services are in place, and the last contact with each.
@Component
class SupportPanel implements PersonPanel {

    private static final int ORDER = 220;

    private static final Set<Fact.Kind> KINDS =
            Set.of(Fact.Kind.SERVICE, Fact.Kind.ADMISSION, Fact.Kind.ATTENDANCE, Fact.Kind.CONTACT, Fact.Kind.EVENT);

    private final Facts facts;

    SupportPanel(Facts facts) {
        this.facts = facts;
    }

    @Override
    public boolean isOpenTo(PersonGrant grant) {
        return grant.shows(Field.RECORDS);
    }

    @Override
    public List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of(facts.query(grant));
    }

    @Override
    public Optional<Panel> of(PersonGrant grant, PanelRequest request) {
        return Optional.of(new Panel(
                ORDER,
                "population/person/support",
                SupportPart.of(facts.of(grant, request.disclosure(), KINDS), request)));
    }
}
