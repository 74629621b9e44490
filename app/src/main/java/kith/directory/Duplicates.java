package kith.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kith.access.TaskGrant;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.DuplicateStore.DuplicateRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisations that two feeds may both list. Kith proposes pairs, and a worker decides. A decision can be taken back,
/// because both organisations stay as their feeds have them.
@Service
public class Duplicates {

    private final DuplicateStore store;
    private final SearchIndex index;
    private final Clock clock;

    Duplicates(DuplicateStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /// What a worker decided about a pair.
    public enum Decision {
        OPEN,
        SAME,
        DIFFERENT
    }

    /// Two organisations that may be the same.
    ///
    /// @param evidence why they may be, in words
    public record Pair(
            String one,
            String oneName,
            String oneFeed,
            String other,
            String otherName,
            String otherFeed,
            List<String> evidence,
            Decision decision) {

        public Pair {
            evidence = List.copyOf(evidence);
        }
    }

    /// The first pairs, those without a decision first.
    @Transactional(readOnly = true)
    public List<Pair> pairs(TaskGrant<AdministerDirectory> grant) {
        return store.pairs().stream().map(Duplicates::pair).toList();
    }

    /// Decides about a pair that is proposed. Where the two are the same, entries of both stand under the first name.
    ///
    /// @return false where there is no such pair
    @Transactional
    public boolean decide(TaskGrant<AdministerDirectory> grant, String one, String other, boolean same) {
        boolean proposed = store.pairs().stream()
                .anyMatch(pair -> pair.one().equals(one) && pair.other().equals(other));
        if (!proposed) {
            return false;
        }
        store.decide(one, other, same, grant.viewer().worker(), clock.instant());
        List<String> concerned = store.merged(List.of(one, other)).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        index.refresh(store.entriesOf(concerned));
        return true;
    }

    private static Pair pair(DuplicateRow row) {
        List<String> evidence = new ArrayList<>();
        if (row.sameCharity()) {
            evidence.add("They have the same charity number");
        }
        if (row.sameCompany()) {
            evidence.add("They have the same company number");
        }
        if (row.similarName()) {
            evidence.add("Their names are alike");
        }
        if (row.samePostcode()) {
            evidence.add("They have a place at the same postcode");
        }
        return new Pair(
                row.one(),
                row.oneName(),
                row.oneFeed(),
                row.other(),
                row.otherName(),
                row.otherFeed(),
                evidence,
                switch (row.decided()) {
                    case "true" -> Decision.SAME;
                    case "false" -> Decision.DIFFERENT;
                    default -> Decision.OPEN;
                });
    }
}
