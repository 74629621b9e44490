package kith.web.person;

import java.util.List;
import kith.access.AccessDecision;
import kith.people.records.RecordOfPerson;
import kith.population.Conditions;
import kith.population.PersonSummary;
import kith.record.TimelineEntry;

/// Everything one viewer may see of one person, read at one moment and written down as shown.
///
/// @param byHand those of the records that workers added
record PersonSeen(
        AccessDecision decision,
        PersonSummary somebody,
        Conditions conditions,
        List<RecordOfPerson> records,
        List<TimelineEntry> timeline,
        List<Hand> byHand) {

    @Override
    public String toString() {
        return "PersonSeen[" + somebody + "]";
    }
}
