package kith.people.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.people.linkage.components.ConnectedComponent;
import kith.people.linkage.components.RecordIdentity;
import kith.people.linkage.components.ReusedLocalId;
import kith.people.linkage.decisions.StoredDecision;
import org.springframework.stereotype.Component;

/// Finds the connected component around some records.
///
/// Two records are connected if they share an NHS number, if a decision or a reused local id names both, if the
/// match model links them, or if they belong to one person now. The search goes on until it reaches no more
/// records, so linking a component gives the same result as linking everybody.
@Component
class ComponentFinder {

    private final MatchInputStore inputs;
    private final DecisionStore decisions;
    private final MatchIndex index;

    ComponentFinder(MatchInputStore inputs, DecisionStore decisions, MatchIndex index) {
        this.inputs = inputs;
        this.decisions = decisions;
        this.index = index;
    }

    /// @param nhsNumbers numbers that the records carry now or carried until now
    ConnectedComponent around(
            Optional<ActiveMatchModel> model,
            Assignment assignment,
            Collection<Long> records,
            Collection<String> nhsNumbers) {
        Search search = new Search(model, assignment);
        search.from(records, nhsNumbers);
        return new ConnectedComponent(
                search.found,
                List.copyOf(search.decided.values()),
                search.reused,
                index.match(model, assignment, search.found.values()));
    }

    private final class Search {

        private final Optional<ActiveMatchModel> model;
        private final Assignment assignment;
        private final Map<Long, RecordIdentity> found = new TreeMap<>();
        private final Map<Long, StoredDecision> decided = new TreeMap<>();
        private final Set<ReusedLocalId> reused = new LinkedHashSet<>();
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> seenNumbers = new HashSet<>();

        Search(Optional<ActiveMatchModel> model, Assignment assignment) {
            this.model = model;
            this.assignment = assignment;
        }

        void from(Collection<Long> records, Collection<String> nhsNumbers) {
            Set<Long> nextRecords = new TreeSet<>(records);
            Set<String> nextNumbers = new TreeSet<>(nhsNumbers);
            while (!nextRecords.isEmpty() || !nextNumbers.isEmpty()) {
                List<RecordIdentity> rows = inputs.identities(nextRecords, nextNumbers);
                seenNumbers.addAll(nextNumbers);
                Set<Long> reached = new TreeSet<>(nextRecords);
                rows.forEach(row -> {
                    found.put(row.record(), row);
                    reached.add(row.record());
                });
                reached.removeAll(seen);
                seen.addAll(reached);
                nextRecords = connectedWith(reached);
                nextNumbers = new TreeSet<>();
                for (RecordIdentity row : rows) {
                    if (row.nhsNumber() != null && !seenNumbers.contains(row.nhsNumber())) {
                        nextNumbers.add(row.nhsNumber());
                    }
                }
            }
        }

        private Set<Long> connectedWith(Set<Long> reached) {
            Set<Long> next = new TreeSet<>();
            for (StoredDecision decision : decisions.about(reached)) {
                decided.put(decision.id(), decision);
                next.add(decision.record());
                next.add(decision.other());
            }
            for (ReusedLocalId id : inputs.reusedLocalIds(reached)) {
                reused.add(id);
                next.add(id.earlier());
                next.add(id.record());
            }
            model.ifPresent(active -> {
                next.addAll(index.linkedWith(active, reached));
                next.addAll(assignment.together(reached));
            });
            next.removeAll(seen);
            return next;
        }
    }
}
