package kith.people.search;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.access.TaskGrant;
import kith.access.disclosure.Disclosures;
import kith.kernel.PersonId;
import kith.people.linkage.ActiveMatchModel;
import kith.people.linkage.MatchIndex;
import kith.people.search.CandidateStore.HitRow;
import kith.people.search.CandidateStore.Probe;
import kith.people.search.SearchPermissions.SearchPeople;
import org.springframework.stereotype.Component;

/// Finds people by any mix of what is known of them, tolerant of the slips that the matcher tolerates.
///
/// Records are looked up by what survives a slip, so many at most in each way, and ranked by how they weigh
/// against what was looked for. Where that finds nobody likely, the net is cast wider once. Of flagged people
/// nothing about where to find them finds or ranks them.
@Component
public class CandidateSearch {

    private static final Set<Probe> WHEREABOUTS = EnumSet.of(Probe.POSTCODE, Probe.PHONE);

    private final CandidateStore store;
    private final MatchIndex matches;
    private final Disclosures disclosures;

    public CandidateSearch(CandidateStore store, MatchIndex matches, Disclosures disclosures) {
        this.store = store;
        this.matches = matches;
        this.disclosures = disclosures;
    }

    public Found find(TaskGrant<SearchPeople> granted, Search search) {
        Ranking ranking = new Ranking(
                search, matches.inForce().map(ActiveMatchModel::model).orElse(Ranking.BELIEVED));
        Hits hits = new Hits();
        lookUp(granted, search, SearchPlan.first(search), hits, ranking);
        if (!ranking.hasLikely()) {
            lookUp(granted, search, SearchPlan.further(search), hits, ranking);
        }
        List<PersonId> best = ranking.best();
        return ranking.found(store.keys(granted, best), disclosures.of(granted, best), hits.cut());
    }

    private void lookUp(TaskGrant<SearchPeople> granted, Search search, SearchPlan lookup, Hits hits, Ranking ranking) {
        Set<Long> records = hits.add(store.hits(granted, lookup), lookup.most());
        if (records.isEmpty()) {
            return;
        }
        List<CandidateRow> candidates = store.candidates(granted, records);
        Set<PersonId> hidden = hidden(granted, search, candidates);
        ranking.add(
                candidates.stream()
                        .filter(candidate ->
                                !hidden.contains(candidate.person()) || !hits.onlyByWhereabouts(candidate.record()))
                        .toList(),
                hidden);
    }

    /// Whose whereabouts are left out of the ranking. Where nothing was said about any, nothing of it is
    /// compared.
    private Set<PersonId> hidden(TaskGrant<SearchPeople> granted, Search search, List<CandidateRow> candidates) {
        return search.saysWhereabouts()
                ? disclosures
                        .of(
                                granted,
                                candidates.stream()
                                        .map(CandidateRow::person)
                                        .distinct()
                                        .toList())
                        .hidden()
                : Set.of();
    }

    /// One way of looking records up.
    private record Way(Probe probe, long key) {}

    /// What was found, and by what.
    private static final class Hits {

        private final Map<Long, Set<Probe>> byRecord = new HashMap<>();
        private final Map<Way, Set<Long>> byWay = new HashMap<>();
        private final Set<Found.Common> cut = EnumSet.noneOf(Found.Common.class);

        /// @param most more than this many found in one way are only some of them
        /// @return the records that were not known yet, or only by where to find them
        Set<Long> add(List<HitRow> rows, int most) {
            Set<Long> news = new TreeSet<>();
            for (HitRow row : rows) {
                if (onlyByWhereabouts(row.record())) {
                    news.add(row.record());
                }
                byRecord.computeIfAbsent(row.record(), _ -> EnumSet.noneOf(Probe.class))
                        .add(row.probe());
                Set<Long> sameWay = byWay.computeIfAbsent(new Way(row.probe(), row.key()), _ -> new HashSet<>());
                sameWay.add(row.record());
                if (sameWay.size() > most) {
                    cut.add(common(row.probe()));
                }
            }
            return news;
        }

        boolean onlyByWhereabouts(long record) {
            return WHEREABOUTS.containsAll(byRecord.getOrDefault(record, Set.of()));
        }

        Set<Found.Common> cut() {
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
