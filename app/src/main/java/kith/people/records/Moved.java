package kith.people.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.people.records.DemographicsStore.PlacedDemographics;
import org.jspecify.annotations.Nullable;

/// That a record now says another practice or another small area than before.
///
/// @param what `practice` or `area`
record Moved(long record, String what, String before, String after) {

    /// Where either is not known, nobody knows of a move.
    static List<Moved> between(List<Whereabouts> before, List<PlacedDemographics> after) {
        Map<Long, Whereabouts> known = new HashMap<>();
        before.forEach(one -> known.put(one.record(), one));
        List<Moved> moves = new ArrayList<>();
        for (PlacedDemographics placed : after) {
            long record = placed.record().value();
            Whereabouts was = known.get(record);
            if (was != null) {
                add(
                        moves,
                        record,
                        "practice",
                        was.practice(),
                        placed.demographics().practice());
                add(moves, record, "area", was.area21(), placed.area21());
            }
        }
        return moves;
    }

    private static void add(
            List<Moved> moves, long record, String what, @Nullable String before, @Nullable String after) {
        if (before != null && after != null && !before.equals(after)) {
            moves.add(new Moved(record, what, before, after));
        }
    }

    @Override
    public String toString() {
        return "Moved[" + record + "]";
    }
}
