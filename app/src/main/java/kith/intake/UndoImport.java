package kith.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.feeds.Drawing;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.records.DemographicsUpdate;
import kith.record.RecordChange;
import org.springframework.stereotype.Component;

/// Takes what a run brought back, in the transaction that is open: it is kept and no longer counts, and everything
/// it touched is drawn again.
@Component
class UndoImport {

    private static final int RECORDS_AT_ONCE = 500;

    private final Hands hands;

    UndoImport(Hands hands) {
        this.hands = hands;
    }

    /// @return how many records were drawn again
    int all(RunId id) {
        hands.people().lockWriting();
        hands.contributions().undo(id);
        List<RecordId> records = hands.contributions().recordsOf(id);
        var drawing = new Drawing(London.today(hands.clock()));
        for (int from = 0; from < records.size(); from += RECORDS_AT_ONCE) {
            rebuild(id, records.subList(from, Math.min(from + RECORDS_AT_ONCE, records.size())), drawing);
        }
        hands.runs().undone(id, hands.clock().instant());
        return records.size();
    }

    private void rebuild(RunId run, List<RecordId> records, Drawing drawing) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(hands.people().peopleOf(records));
        Map<RecordId, RecordChange.Who> who = hands.contributions().rebuild(records, drawing);
        List<DemographicsUpdate> words = new ArrayList<>();
        List<RecordId> unsaid = new ArrayList<>();
        who.forEach((record, said) -> {
            switch (said) {
                case RecordChange.Who.Said(var details) -> words.add(new DemographicsUpdate(record, Optional.of(details)));
                case RecordChange.Who.TakenBack _ -> words.add(new DemographicsUpdate(record, Optional.empty()));
                case RecordChange.Who.Unsaid _ -> {
                    words.add(new DemographicsUpdate(record, Optional.empty()));
                    unsaid.add(record);
                }
            }
        });
        hands.localIds().giveBack(unsaid);
        touched.addAll(hands.linkage().apply(run, words));
        hands.people().lock(touched);
        hands.population().refresh(touched);
    }
}
