package kith.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.matching.Matching;

/// Decisions that reviewers could have made about the records of a test.
final class RandomDecisions {

    /// A random history of decisions: some part what links join, some join what no link joins, some replace an
    /// earlier one about the same records, and three cannot all hold.
    static List<Decision> about(Embedded embedded, Matching matching, Random chance) {
        List<Decision> made = new ArrayList<>();
        for (int id = 0; id < 300; id++) {
            boolean linked = chance.nextBoolean();
            int link = chance.nextInt(matching.links().size());
            int one = linked ? matching.links().one(link) : chance.nextInt(embedded.size());
            int other = linked ? matching.links().other(link) : chance.nextInt(embedded.size());
            if (one != other) {
                made.add(new Decision(
                        id,
                        one,
                        other,
                        linked == (chance.nextInt(4) > 0) ? Verdict.NOT_SAME_PERSON : Verdict.SAME_PERSON));
            }
        }
        made.add(new Decision(300, 3, 700, Verdict.NOT_SAME_PERSON));
        made.add(new Decision(301, 3, 700, Verdict.SAME_PERSON));
        made.add(new Decision(302, 700, 1_200, Verdict.SAME_PERSON));
        made.add(new Decision(303, 3, 1_200, Verdict.NOT_SAME_PERSON));
        return made;
    }

    /// As the lines of a file of rulings, with one about records that nobody sent.
    static List<String> lines(Embedded embedded, List<Decision> decisions) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", RulingsFile.COLUMNS)));
        decisions.forEach(decision -> lines.add(String.join(
                ",",
                embedded.name((int) decision.record()).replace(' ', ','),
                embedded.name((int) decision.other()).replace(' ', ','),
                decision.verdict() == Verdict.SAME_PERSON ? "same" : "not-the-same")));
        lines.add("NOBODY,1,NOBODY,2,same");
        return lines;
    }

    private RandomDecisions() {}
}
