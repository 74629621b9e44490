package kith.people;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.feeds.Details;
import kith.engine.linkage.finding.Clues;
import kith.kernel.RecordId;
import kith.people.PeopleStore.PlacedDetails;
import kith.people.SearchStore.ClueRow;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what records can be looked up by true to what they say, and to the rules by which it is drawn from that.
@Component
class SearchKeys implements SmartInitializingSingleton {

    private static final int AT_ONCE = 10_000;

    private final SearchStore store;
    private final PeopleStore people;
    private final TransactionTemplate transaction;

    SearchKeys(SearchStore store, PeopleStore people, PlatformTransactionManager transactions) {
        this.store = store;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// These records say something else now, or nothing any more.
    void keep(Collection<RecordId> records, List<PlacedDetails> details) {
        store.forgetKeys(records.stream().map(RecordId::value).toList());
        store.keepKeys(details.stream()
                .map(placed -> row(placed.record(), placed.details()))
                .toList());
    }

    private static ClueRow row(RecordId record, Details said) {
        return new ClueRow(
                record.value(),
                new Clues(
                        Stream.of(said.givenName(), said.otherNames())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        Objects.toString(said.familyName(), ""),
                        Objects.toString(said.postcode(), ""),
                        Objects.toString(said.phone(), "")),
                said.birthDate());
    }

    /// Writes them anew where they were written by other rules, or never.
    @Override
    public void afterSingletonsInstantiated() {
        if (!store.isWrittenBy(Clues.EDITION)) {
            transaction.executeWithoutResult(_ -> writeAnew());
        }
    }

    private void writeAnew() {
        people.lockWriting();
        if (store.isWrittenBy(Clues.EDITION)) {
            return;
        }
        store.forgetAllKeys();
        List<ClueRow> some = store.cluesAfter(0, AT_ONCE);
        while (!some.isEmpty()) {
            store.keepKeys(some);
            some = store.cluesAfter(some.getLast().record(), AT_ONCE);
        }
        store.writtenBy(Clues.EDITION);
    }
}
