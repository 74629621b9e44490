package kith.intake.withdrawals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.withdrawals.AbsentItemStore.Row;
import kith.intake.withdrawals.WithdrawalRule.Decision;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.record.AbsentItem;
import kith.record.AbsentItems;
import kith.record.RecordChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The items that a full extract does not have: collects them while it is stored, and decides what becomes of them.
@Component
public class Absences {

    private static final int RECORDS_AT_ONCE = 500;

    private final AbsentItemStore store;
    private final AbsentItems items;
    private final WithdrawalRule rule;
    private final TransactionTemplate transaction;

    Absences(AbsentItemStore store, AbsentItems items, WithdrawalRule rule, PlatformTransactionManager transactions) {
        this.store = store;
        this.items = items;
        this.rule = rule;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// An import that resumes collects again.
    public void begin(RunId run) {
        forget(run);
    }

    public void add(RunId run, List<RecordChange> changes) {
        add(run, changes.stream().collect(Collectors.toMap(RecordChange::record, RecordChange::absent)));
    }

    /// Everything that counts in these records is absent.
    public void addAll(RunId run, Collection<RecordId> records) {
        add(run, items.current(records));
    }

    private void add(RunId run, Map<RecordId, List<Long>> absent) {
        if (absent.values().stream().anyMatch(keys -> !keys.isEmpty())) {
            transaction.executeWithoutResult(_ -> store.add(run, absent));
        }
    }

    /// An extract that has been stored.
    ///
    /// @param extracted when the partner made it, if it says
    /// @param dry whether nothing of it is kept
    /// @param confirmed whether the worker who imports confirmed the withdrawals
    public record Stored(
            RunId run,
            PartnerId partner,
            Optional<Instant> extracted,
            ReadExtract read,
            boolean dry,
            boolean confirmed) {}

    /// Decides whether what is absent is withdrawn, and keeps the decision.
    ///
    /// @return what is held; empty when everything that is absent can be withdrawn
    public Optional<HeldWithdrawals> decide(Stored extract) {
        RunId run = extract.run();
        Map<String, Long> absent = countByType(run, extract.read());
        return transaction.execute(_ -> {
            boolean older = extract.extracted()
                    .flatMap(made -> store.newest(extract.partner(), run).filter(made::isBefore))
                    .isPresent();
            Decision decision = rule.decide(new WithdrawalRule.Case(
                    extract.read(), absent, store.filesBefore(extract.partner(), run), older, extract.confirmed()));
            if (!extract.dry()) {
                store.keepFiles(run, extract.read().files());
                store.supersede(extract.partner(), run);
            }
            return switch (decision) {
                case Decision.Withdraw _ -> Optional.<HeldWithdrawals>empty();
                case Decision.Hold(var confirmable, var reasons) ->
                    Optional.of(hold(new HeldWithdrawals(
                            run,
                            absent.values().stream().mapToLong(Long::longValue).sum(),
                            confirmable && !extract.dry(),
                            reasons)));
            };
        });
    }

    private HeldWithdrawals hold(HeldWithdrawals held) {
        store.hold(held);
        if (!held.confirmable()) {
            store.forgetItems(held.run());
        }
        return held;
    }

    /// Counts what is absent, and forgets what a rejected line may be about.
    private Map<String, Long> countByType(RunId run, ReadExtract read) {
        Map<String, Long> counts = new TreeMap<>();
        RecordId after = new RecordId(0);
        Map<RecordId, Set<Long>> page = store.after(run, after, RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            List<AbsentItem> named = items.named(page);
            List<Row> kept = named.stream()
                    .filter(read::protects)
                    .map(item -> new Row(item.record(), item.key()))
                    .toList();
            named.stream()
                    .filter(item -> !read.protects(item))
                    .forEach(item -> counts.merge(item.type(), 1L, Long::sum));
            if (!kept.isEmpty()) {
                transaction.executeWithoutResult(_ -> store.delete(run, kept));
            }
            after = page.keySet().stream().reduce((_, last) -> last).orElse(after);
            page = store.after(run, after, RECORDS_AT_ONCE);
        }
        return counts;
    }

    /// What is absent of these records.
    public Map<RecordId, Set<Long>> of(RunId run, Collection<RecordId> records) {
        return store.of(run, records);
    }

    /// How many items are absent.
    public long count(RunId run) {
        return store.count(run);
    }

    /// What is absent of these records is withdrawn.
    public void withdrawn(RunId run, Collection<RecordId> records) {
        transaction.executeWithoutResult(_ -> store.forgetItemsOf(run, records));
    }

    /// Some of what was held is withdrawn, and the rest is still held.
    public void countHeld(RunId run) {
        transaction.executeWithoutResult(_ -> store.countHeld(run));
    }

    public Optional<HeldWithdrawals> held(RunId run) {
        return store.held(run);
    }

    /// The withdrawal is done, or no longer asked for.
    public void forget(RunId run) {
        transaction.executeWithoutResult(_ -> {
            store.forgetItems(run);
            store.forgetHeld(run);
        });
    }
}
