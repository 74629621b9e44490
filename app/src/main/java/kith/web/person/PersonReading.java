package kith.web.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.workers.Workers;
import kith.intake.ByHand;
import kith.kernel.RecordId;
import kith.people.records.People;
import kith.people.records.RecordOfPerson;
import kith.population.Lists;
import kith.record.Contributions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads all that a person's page shows, and writes down that it was shown, in one transaction.
@Component
class PersonReading {

    private final Lists lists;
    private final People people;
    private final Contributions contributions;
    private final ByHand byHand;
    private final Workers workers;
    private final Grants grants;

    PersonReading(
            Lists lists, People people, Contributions contributions, ByHand byHand, Workers workers, Grants grants) {
        this.lists = lists;
        this.people = people;
        this.contributions = contributions;
        this.byHand = byHand;
        this.workers = workers;
        this.grants = grants;
    }

    /// Nothing where nobody has said anything of this person.
    @Transactional
    public Optional<PersonSeen> read(PersonGrant granted, LocalDate day) {
        List<RecordOfPerson> records = people.records(granted);
        List<RecordId> numbers = records.stream().map(RecordOfPerson::record).toList();
        grants.shown(granted, "the records and timeline of a person");
        return lists.somebody(granted, day)
                .map(somebody -> new PersonSeen(
                        granted.decision(),
                        somebody,
                        lists.conditions(granted, day),
                        records,
                        contributions.timeline(granted, numbers),
                        hands(granted, numbers)));
    }

    private List<Hand> hands(PersonGrant granted, List<RecordId> records) {
        return byHand.among(records).stream()
                .map(added -> Hand.of(added, granted.viewer().worker(), workers))
                .toList();
    }
}
