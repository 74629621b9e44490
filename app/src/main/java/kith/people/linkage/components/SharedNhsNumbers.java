package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kith.engine.linkage.Linked.Doubt;
import kith.engine.linkage.Linked.Reason;

/// Records that carry one NHS number and that the matcher does not take for one person's: somebody has a wrong
/// number.
public final class SharedNhsNumbers {

    /// A number on more groups than this is a wrong number, not a clue: each is then doubted once, against the
    /// first.
    private static final int USUAL_GROUPS = 10;

    /// The doubts, each between the first records of two groups that carry a number.
    ///
    /// @param groups in ascending order, as are the records of each
    public static List<Doubt> doubts(List<List<Long>> groups, Collection<RecordIdentity> records) {
        Map<Long, String> numbers = HashMap.newHashMap(records.size());
        for (RecordIdentity record : records) {
            if (record.nhsNumber() != null) {
                numbers.put(record.record(), record.nhsNumber());
            }
        }
        Map<String, List<Long>> firsts = new TreeMap<>();
        for (List<Long> group : groups) {
            Map<String, Long> ofGroup = new TreeMap<>();
            group.stream()
                    .filter(numbers::containsKey)
                    .forEach(record -> ofGroup.putIfAbsent(Objects.requireNonNull(numbers.get(record)), record));
            ofGroup.forEach((number, record) ->
                    firsts.computeIfAbsent(number, _ -> new ArrayList<>()).add(record));
        }
        List<Doubt> doubts = new ArrayList<>();
        firsts.values().forEach(sharing -> add(sharing.stream().sorted().toList(), doubts));
        return doubts;
    }

    private static void add(List<Long> sharing, List<Doubt> doubts) {
        int against = sharing.size() > USUAL_GROUPS ? 1 : sharing.size();
        for (int i = 0; i < against; i++) {
            for (int j = i + 1; j < sharing.size(); j++) {
                doubts.add(new Doubt(sharing.get(i), sharing.get(j), Reason.MODEL_DISAGREES));
            }
        }
    }

    private SharedNhsNumbers() {}
}
