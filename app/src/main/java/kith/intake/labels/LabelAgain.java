package kith.intake.labels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.StoredItemLabels;
import kith.engine.labels.CodeLabels;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.people.linkage.Linkage;
import kith.people.records.DemographicsUpdate;
import kith.people.records.People;
import kith.population.derivation.Population;
import kith.record.RecordChange.Who;
import kith.record.StoredLabels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Labels again everything that is stored, a few hundred records in one transaction, and refreshes the registers
/// of the people whose records have changed. It may be stopped at any time and begun again.
@Component
class LabelAgain {

    private static final int RECORDS_AT_ONCE = 500;

    private final Labelling labelling;
    private final ClassificationStore store;
    private final StoredLabels stored;
    private final People people;
    private final Linkage linkage;
    private final Population population;
    private final Partners partners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LabelAgain(
            Labelling labelling,
            ClassificationStore store,
            StoredLabels stored,
            People people,
            Linkage linkage,
            Population population,
            Partners partners,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.labelling = labelling;
        this.store = store;
        this.stored = stored;
        this.people = people;
        this.linkage = linkage;
        this.population = population;
        this.partners = partners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Hears how far it is, and says whether to go on.
    @FunctionalInterface
    interface Watching {
        boolean goOn(int percent, String words);
    }

    /// Whether everything stored is labelled by the lists in force.
    boolean isUpToDate() {
        return transaction.execute(
                _ -> store.labelledBy().equals(Optional.of(labelling.inForce().fingerprint())));
    }

    /// @return how many records were labelled differently than before; empty when it was told to stop
    Optional<Long> everything(Watching watching) {
        CodeLabels labels = labelling.inForce();
        Map<PartnerId, StoredItemLabels> byPartner = partners.all().stream()
                .collect(Collectors.toMap(Partner::id, partner -> new StoredItemLabels(labels.from(partner.code()))));
        var others = new StoredItemLabels(labels);
        var extractor = new FactExtractor(London.today(clock));
        long all = Math.max(1, stored.highest());
        long changed = 0;
        RecordId after = new RecordId(0);
        List<StoredLabels.RecordOfPartner> some = stored.recordsAfter(after, RECORDS_AT_ONCE);
        while (!some.isEmpty()) {
            List<StoredLabels.RecordOfPartner> these = some;
            changed += Objects.requireNonNull(transaction.execute(_ -> these(these, byPartner, others, extractor)));
            after = some.getLast().record();
            if (!watching.goOn((int) (100 * after.value() / all), "Labelling stored records")) {
                return Optional.empty();
            }
            some = stored.recordsAfter(after, RECORDS_AT_ONCE);
        }
        if (changed > 0) {
            population.countCoverage();
        }
        transaction.executeWithoutResult(_ -> store.labelled(labels.fingerprint(), clock.instant()));
        return Optional.of(changed);
    }

    private long these(
            List<StoredLabels.RecordOfPartner> some,
            Map<PartnerId, StoredItemLabels> byPartner,
            StoredItemLabels others,
            FactExtractor extractor) {
        Map<RecordId, StoredItemLabels> labels = new HashMap<>();
        some.forEach(one -> labels.put(
                one.record(),
                one.partner()
                        .map(partner -> byPartner.getOrDefault(partner, others))
                        .orElse(others)));
        Map<RecordId, RunId> changed = stored.change(
                labels.keySet(),
                (record, item) -> Objects.requireNonNull(labels.get(record))
                        .label(item.format(), item.type(), item.header(), item.bytes()));
        if (!changed.isEmpty()) {
            people.lockWriting();
            population.refreshAfter(() -> rebuild(changed, extractor));
        }
        return changed.size();
    }

    /// Draws facts again, and says again who somebody is, since the partner may have flagged them.
    private Set<PersonId> rebuild(Map<RecordId, RunId> changed, FactExtractor extractor) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(people.peopleOf(changed.keySet()));
        Map<RecordId, Who> who = stored.rebuild(changed.keySet(), extractor);
        Map<RunId, List<DemographicsUpdate>> updates = new HashMap<>();
        who.forEach((record, said) -> {
            if (said instanceof Who.Stated(var demographics)) {
                updates.computeIfAbsent(changed.get(record), _ -> new ArrayList<>())
                        .add(new DemographicsUpdate(record, Optional.of(demographics)));
            }
        });
        updates.forEach((run, ofRun) -> touched.addAll(linkage.apply(run, ofRun)));
        people.lock(touched);
        return touched;
    }
}
