package kith.people.linkage;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.records.DemographicsUpdate;
import kith.people.records.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the links between records and people up to date.
@Service
public class Linkage {

    private final People people;
    private final Relinking links;
    private final Clock clock;

    Linkage(People people, Relinking links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /// Stores what partners now say about their records, and links again every record that this may affect.
    ///
    /// @return everybody affected: the people these records belong to now, and the people any record left or joined
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> apply(RunId run, List<DemographicsUpdate> updates) {
        if (updates.isEmpty()) {
            return Set.of();
        }
        Set<String> nhsNumbers = people.store(run, updates);
        List<Long> records = updates.stream()
                .map(DemographicsUpdate::record)
                .map(RecordId::value)
                .toList();
        return links.hear(records, nhsNumbers, clock.instant()).touched();
    }

    /// Links everybody again: by the match model in force, or by the first rule where there is none, and by workers'
    /// decisions.
    ///
    /// @return everybody affected
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> linkEverybody() {
        people.lockWriting();
        return links.everybody(clock.instant(), _ -> {}).touched();
    }
}
