package kith.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.access.Granted;
import kith.people.SearchStore.HitRow;
import kith.people.SearchStore.Probe;
import org.springframework.stereotype.Component;

/// Finds people by any mix of what is known of them, tolerant of the slips that the matcher tolerates.
///
/// Records are looked up by what survives a slip, a hundred at most in each way, and ranked by how they weigh
/// against what was looked for. Where that finds nobody likely, the net is cast wider once. Of flagged people
/// nothing about where to find them finds or ranks them.
@Component
class Finding {

    private static final Set<Probe> WHEREABOUTS = EnumSet.of(Probe.POSTCODE, Probe.PHONE);

    private final SearchStore store;
    private final Matches matches;

    Finding(SearchStore store, Matches matches) {
        this.store = store;
        this.matches = matches;
    }

    Found find(Granted granted, Search search) {
        Ranking ranking =
                new Ranking(search, matches.inForce().map(Frozen::model).orElse(Ranking.BELIEVED));
        Hits hits = new Hits();
        lookUp(granted, Lookup.first(search), hits, ranking);
        if (!ranking.hasLikely()) {
            lookUp(granted, Lookup.further(search), hits, ranking);
        }
        return ranking.found(hits.cut());
    }

    private void lookUp(Granted granted, Lookup lookup, Hits hits, Ranking ranking) {
        if (lookup.isNothing()) {
            return;
        }
        Set<Long> records = hits.add(store.hits(granted, lookup));
        boolean opensFlagged = granted.opensFlagged();
        List<CandidateRow> candidates = new ArrayList<>();
        for (CandidateRow candidate : store.candidates(granted, records)) {
            if (!candidate.flagged() || opensFlagged || !hits.onlyByWhereabouts(candidate.record())) {
                candidates.add(candidate);
            }
        }
        ranking.add(candidates, opensFlagged);
    }

    /// One way of looking records up.
    private record Way(Probe probe, long key) {}

    /// What was found, and by what.
    private static final class Hits {

        private final Map<Long, Set<Probe>> byRecord = new HashMap<>();
        private final Map<Way, Set<Long>> byWay = new HashMap<>();

        /// @return the records that were not known yet, or only by where to find them
        Set<Long> add(List<HitRow> rows) {
            Set<Long> news = new TreeSet<>();
            for (HitRow row : rows) {
                if (onlyByWhereabouts(row.record())) {
                    news.add(row.record());
                }
                byRecord.computeIfAbsent(row.record(), _ -> EnumSet.noneOf(Probe.class))
                        .add(row.probe());
                byWay.computeIfAbsent(new Way(row.probe(), row.key()), _ -> new HashSet<>())
                        .add(row.record());
            }
            return news;
        }

        boolean onlyByWhereabouts(long record) {
            return WHEREABOUTS.containsAll(byRecord.getOrDefault(record, Set.of()));
        }

        Set<Found.Common> cut() {
            Set<Found.Common> cut = EnumSet.noneOf(Found.Common.class);
            byWay.forEach((way, records) -> {
                if (records.size() > Lookup.MOST_OF_EACH) {
                    cut.add(common(way.probe()));
                }
            });
            return cut;
        }

        private static Found.Common common(Probe probe) {
            return switch (probe) {
                case NUMBER -> Found.Common.NUMBER;
                case NAME_AND_DAY, NAMES, NAME, NAME_NEARLY -> Found.Common.NAME;
                case DAY -> Found.Common.DAY_OF_BIRTH;
                case POSTCODE -> Found.Common.POSTCODE;
                case PHONE -> Found.Common.PHONE;
            };
        }
    }
}
