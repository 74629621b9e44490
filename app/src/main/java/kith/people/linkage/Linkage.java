package kith.people.linkage;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.engine.linkage.values.ComparisonLevel;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.ConnectedComponent;
import kith.people.linkage.components.LinkResult;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.decisions.DecisionPreview;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.records.DemographicsUpdate;
import kith.people.records.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the links between records and people up to date.
@Service
public class Linkage {

    private final People people;
    private final Relinking relinking;
    private final MatchIndex index;
    private final Clock clock;

    Linkage(People people, Relinking relinking, MatchIndex index, Clock clock) {
        this.people = people;
        this.relinking = relinking;
        this.index = index;
        this.clock = clock;
    }

    /// Stores what partners now say about their records, and links again every record that this may affect.
    ///
    /// @return everybody affected: the people these records belong to now, and the people any record left or
    /// joined
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> apply(RunId run, List<DemographicsUpdate> updates) {
        if (updates.isEmpty()) {
            return Set.of();
        }
        Set<String> nhsNumbers = people.store(run, updates);
        List<RecordId> records =
                updates.stream().map(DemographicsUpdate::record).toList();
        return relinking.changed(records, nhsNumbers, clock.instant()).affected();
    }

    /// Stores what workers typed about records. The records belong to nobody until [#link].
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(RunId run, List<DemographicsUpdate> updates) {
        people.storeTyped(run, updates);
    }

    /// Links records that were received. Where the person is plays no part in it, and neither does where anybody
    /// else is.
    ///
    /// @return everybody affected
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> link(List<RecordId> records) {
        return relinking.changed(records, List.of(), clock.instant()).affected();
    }

    /// Links everybody again: by the match model in force, or by the first rule where there is none, and by
    /// workers' decisions.
    ///
    /// @return everybody affected
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<PersonId> linkEverybody() {
        people.lockWriting();
        return relinking.everybody(clock.instant(), _ -> {}).affected();
    }

    /// The records that make up each person of a pair, as they are and as they would be after a decision.
    ///
    /// @param decision the decision to try
    @Transactional(propagation = Propagation.MANDATORY)
    public DecisionPreview preview(RecordPair pair, MatchDecision decision) {
        ConnectedComponent component = relinking.component(pair);
        return new DecisionPreview(
                people(component.linked(), pair),
                people(component.with(pair, decision).linked(), pair));
    }

    /// The comparison level of each field of two records that both have a value.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ComparedField, ComparisonLevel> levels(RecordPair pair, boolean withoutWhereabouts) {
        return index.levels(pair, withoutWhereabouts);
    }

    /// How the match model weighs two records, where there is a model.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WeightBreakdown> weights(RecordPair pair, boolean withoutWhereabouts) {
        return index.weights(pair, withoutWhereabouts);
    }

    private static List<List<RecordId>> people(LinkResult result, RecordPair pair) {
        Map<Long, RecordId> records = new TreeMap<>();
        result.persons().keySet().forEach(record -> records.put(record.value(), record));
        Map<PersonId, List<RecordId>> people = new LinkedHashMap<>();
        Stream.of(pair.record(), pair.other())
                .map(result.persons()::get)
                .forEach(person -> people.put(
                        person,
                        records.values().stream()
                                .filter(record -> person.equals(result.persons().get(record)))
                                .toList()));
        return List.copyOf(people.values());
    }
}
