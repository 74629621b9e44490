package kith.people.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.linkage.finding.SearchTerms;
import kith.engine.terms.Demographics;
import kith.kernel.RecordId;
import kith.people.records.DemographicsChanged;
import kith.people.records.PeopleLock;
import kith.people.search.SearchKeyStore.ClueRow;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what records can be looked up by true to what they say, and to the rules by which it is drawn from that.
@Component
public class SearchKeys implements SmartInitializingSingleton {

    private static final int AT_ONCE = 10_000;

    private final SearchKeyStore store;
    private final PeopleLock lock;
    private final TransactionTemplate transaction;

    public SearchKeys(SearchKeyStore store, PeopleLock lock, PlatformTransactionManager transactions) {
        this.store = store;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Writes the search keys of records whose demographics changed.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DemographicsChanged changed) {
        store.forgetKeys(changed.updates().stream()
                .map(update -> update.record().value())
                .toList());
        store.keepKeys(changed.updates().stream()
                .flatMap(update -> update.details().map(said -> row(update.record(), said)).stream())
                .toList());
    }

    private static ClueRow row(RecordId record, Demographics said) {
        return new ClueRow(
                record.value(),
                new SearchTerms(
                        Stream.of(said.name().given(), said.name().others())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        Objects.toString(said.name().family(), ""),
                        Objects.toString(said.address().postcode(), ""),
                        Objects.toString(said.contact().phone(), "")),
                said.birth().date());
    }

    /// Writes them anew where they were written by other rules, or never.
    @Override
    public void afterSingletonsInstantiated() {
        if (!store.isWrittenBy(SearchTerms.EDITION)) {
            transaction.executeWithoutResult(_ -> writeAnew());
        }
    }

    private void writeAnew() {
        lock.lock();
        if (store.isWrittenBy(SearchTerms.EDITION)) {
            return;
        }
        store.forgetAllKeys();
        List<ClueRow> some = store.cluesAfter(0, AT_ONCE);
        while (!some.isEmpty()) {
            store.keepKeys(some);
            some = store.cluesAfter(some.getLast().record(), AT_ONCE);
        }
        store.writtenBy(SearchTerms.EDITION);
    }
}
