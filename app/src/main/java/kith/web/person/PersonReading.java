package kith.web.person;

import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PanelRequest;
import kith.access.PersonGrant;
import kith.access.PersonPanel;
import kith.kernel.RecordId;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.population.Lists;
import kith.ui.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a person's page and records in the log that it was shown, in one transaction. Modules contribute panels.
@Component
class PersonReading {

    private final Lists lists;
    private final People people;
    private final List<PersonPanel> panels;
    private final Grants grants;

    PersonReading(Lists lists, People people, List<PersonPanel> panels, Grants grants) {
        this.lists = lists;
        this.people = people;
        this.panels = List.copyOf(panels);
        this.grants = grants;
    }

    /// Empty if no partner has sent anything about this person.
    @Transactional
    public Optional<PersonSeen> read(PersonGrant granted, PersonQuery query, Names names) {
        List<RecordOfPerson> records = people.records(granted);
        grants.shown(granted, "the records and timeline of a person");
        PanelRequest request = new PanelRequest(query.path(), query.on(), ids(records), names, query.parameters());
        return lists.somebody(granted, query.on())
                .map(summary -> new PersonSeen(
                        granted.decision(),
                        summary,
                        records,
                        panels.stream()
                                .flatMap(panel -> panel.of(granted, request).stream())
                                .toList()));
    }

    private static List<RecordId> ids(List<RecordOfPerson> records) {
        return records.stream().map(RecordOfPerson::record).toList();
    }
}
