package kith.web.person;

import java.util.List;
import kith.access.Basis;
import kith.people.records.RecordOfPerson;
import kith.population.Conditions;
import kith.population.Somebody;
import kith.record.Moment;

/// Everything one viewer may see of one person, read at one moment and written down as shown.
///
/// @param byHand those of the records that workers added
record PersonSeen(
        Basis basis,
        Somebody somebody,
        Conditions conditions,
        List<RecordOfPerson> records,
        List<Moment> timeline,
        List<Hand> byHand) {

    @Override
    public String toString() {
        return "PersonSeen[" + somebody + "]";
    }
}
