package kith.intake.byhand;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.linkage.Linkage;
import kith.people.records.People;
import kith.population.derivation.Population;
import kith.record.Contributions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Links records that workers added by hand, after the worker had the answer. So neither the answer nor the
/// time that it takes tells whether anybody was found.
@Component
class AddedLinking {

    private final Contributions contributions;
    private final People people;
    private final Linkage linkage;
    private final Population population;

    AddedLinking(Contributions contributions, People people, Linkage linkage, Population population) {
        this.contributions = contributions;
        this.people = people;
        this.linkage = linkage;
        this.population = population;
    }

    @ApplicationModuleListener
    void on(AddedReceived received) {
        List<RecordId> records = contributions.recordsOf(new RunId(received.run()));
        people.lockWriting();
        population.refreshAfter(() -> link(records));
    }

    /// Links the records, and locks everybody affected in order of id.
    private Set<PersonId> link(List<RecordId> records) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(linkage.link(records));
        people.lock(touched);
        return touched;
    }
}
