package kith.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.feeds.FactExtractor;
import kith.intake.runs.ImportRun;
import kith.intake.withdrawals.Absences;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.linkage.Linkage;
import kith.people.records.DemographicsUpdate;
import kith.people.records.LocalIds;
import kith.people.records.People;
import kith.population.derivation.Population;
import kith.record.Contributions;
import kith.record.RecordChange.Who;
import org.springframework.stereotype.Component;

/// Undoes an import in the open transaction: what it brought is kept and no longer counts, and every record it
/// changed is rebuilt.
@Component
public class UndoImport {

    private static final int RECORDS_AT_ONCE = 500;

    private final ImportRunStore runs;
    private final Contributions contributions;
    private final People people;
    private final LocalIds localIds;
    private final Linkage linkage;
    private final Population population;
    private final Absences absences;
    private final Clock clock;

    UndoImport(
            ImportRunStore runs,
            Contributions contributions,
            People people,
            LocalIds localIds,
            Linkage linkage,
            Population population,
            Absences absences,
            Clock clock) {
        this.runs = runs;
        this.contributions = contributions;
        this.people = people;
        this.localIds = localIds;
        this.linkage = linkage;
        this.population = population;
        this.absences = absences;
        this.clock = clock;
    }

    /// @return how many records were rebuilt
    public int undo(ImportRun.Undoable run) {
        people.lockWriting();
        contributions.undo(run.id());
        absences.forget(run.id());
        List<RecordId> records = contributions.recordsOf(run.id());
        var extractor = new FactExtractor(London.today(clock));
        for (int from = 0; from < records.size(); from += RECORDS_AT_ONCE) {
            List<RecordId> some = records.subList(from, Math.min(from + RECORDS_AT_ONCE, records.size()));
            population.refreshAfter(() -> rebuild(run.id(), some, extractor));
        }
        runs.save(run.undo(clock.instant()));
        return records.size();
    }

    /// Rebuilds and links records, and locks everybody affected in order of id.
    private Set<PersonId> rebuild(RunId run, List<RecordId> records, FactExtractor extractor) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(people.peopleOf(records));
        Map<RecordId, Who> who = contributions.rebuild(records, extractor);
        localIds.giveBack(who.keySet().stream()
                .filter(record -> who.get(record) instanceof Who.Unsaid)
                .toList());
        List<DemographicsUpdate> updates = new ArrayList<>();
        who.forEach((record, said) -> updates.add(new DemographicsUpdate(
                record, said instanceof Who.Stated(var demographics) ? Optional.of(demographics) : Optional.empty())));
        touched.addAll(linkage.apply(run, updates));
        people.lock(touched);
        return touched;
    }
}
