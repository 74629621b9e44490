package kith.population.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import kith.access.TaskGrant;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Code;
import kith.engine.registers.ConditionAssertion;
import kith.engine.registers.ListPeriod;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps registers, lists and summaries true to what partners said.
@Service
public class Population {

    /// How many ids one transaction of a full recomputation looks at.
    private static final int CHUNK = 8_192;

    private static final int CONNECTIONS = 2;

    private final PopulationStore store;
    private final GeneralPractices practices;
    private final TransactionTemplate transaction;

    @SuppressWarnings("ThreadLocalUsage") // one bean for each application
    private final ThreadLocal<@Nullable Set<PersonId>> affected = new ThreadLocal<>();

    private final Catalogue catalogue = Catalogue.current();
    private final String[] codes = catalogue.codes().stream()
            .filter(code -> catalogue.find(code).filter(Code::screening).isEmpty())
            .sorted()
            .toArray(String[]::new);

    Population(PopulationStore store, GeneralPractices practices, PlatformTransactionManager transactions) {
        this.store = store;
        this.practices = practices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Derives anew everything about these people, in the transaction that touched them. Call it once for a
    /// batch: a few thousand people at a time.
    ///
    /// @return how many of them stand differently than before
    @Transactional(propagation = Propagation.MANDATORY)
    public int refresh(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return 0;
        }
        store.lockAlone();
        return derive(people.stream().map(PersonId::value).distinct().sorted().toArray(Long[]::new));
    }

    /// Does work that affects people, and derives everything about each of them once, at its end. It includes the
    /// people whose records were joined or parted by the work.
    ///
    /// @param work answers with everybody it affected
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshAfter(Supplier<? extends Collection<PersonId>> work) {
        Set<PersonId> collected = new HashSet<>();
        affected.set(collected);
        try {
            collected.addAll(work.get());
        } finally {
            affected.remove();
        }
        refresh(collected);
    }

    /// Derives everything about these people: now, or at the end of the work that is affecting them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void affect(Collection<PersonId> people) {
        Set<PersonId> collected = affected.get();
        if (collected == null) {
            refresh(people);
        } else {
            collected.addAll(people);
        }
    }

    /// Derives anew everything about everybody. It needs no quiet: imports go on in between.
    ///
    /// @param progress hears how many people have been looked at, as it goes
    public Recomputed recompute(LongConsumer progress) {
        List<Callable<Recomputed>> chunks = new ArrayList<>();
        store.ids().ifPresent(ids -> {
            for (long first = ids.lowest(); first <= ids.highest(); first += CHUNK) {
                long from = first;
                chunks.add(() -> deriveBetween(from, from + CHUNK));
            }
        });
        Recomputed all = new Recomputed(0, 0);
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Recomputed>> begun =
                    chunks.stream().map(workers::submit).toList();
            for (Future<Recomputed> chunk : begun) {
                all = all.and(chunk.get());
                progress.accept(all.people());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Recomputing was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Recomputing failed", e.getCause());
        }
        return all;
    }

    /// Counts on how much of what came in the catalogue covers, in the transaction that brought it.
    ///
    /// @param more how many more facts say a condition by each SNOMED CT code, or by the empty one
    @Transactional(propagation = Propagation.MANDATORY)
    public void countOn(Map<String, Integer> more) {
        store.countOn(more);
    }

    /// Counts anew how much of what came in the catalogue covers, as after a run was taken back.
    @Transactional
    public void countCoverage() {
        store.countCoverage();
    }

    /// What came of a recomputation: how many people were looked at, and how many of them stood differently.
    public record Recomputed(long people, long changed) {

        Recomputed and(Recomputed more) {
            return new Recomputed(people + more.people, changed + more.changed);
        }
    }

    /// What would be derived of a person made up of these records, by what the grant opens. Nothing is kept of
    /// it, and the caller writes down who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public ProjectedRegisters projectedRegisters(
            TaskGrant<ReviewMatches> granted, Collection<RecordId> records, LocalDate day) {
        List<RecordRow> rows =
                store.asOnePerson(granted, records.stream().map(RecordId::value).toArray(Long[]::new));
        List<ConditionAssertion> said = store.said(rows, codes).values().stream()
                .flatMap(List::stream)
                .filter(one -> granted.opens(one.label()))
                .toList();
        DerivedPerson standing = DerivedPerson.of(rows, said, catalogue, practices.now());
        return new ProjectedRegisters(
                rows.size(),
                standing.registers().stream()
                        .filter(held -> granted.opens(held.condition().label()))
                        .filter(held -> held.span().holdsOn(day))
                        .map(held -> new ProjectedRegisters.Holds(
                                held.condition(),
                                held.sinceOn(day).orElse(held.span().since())))
                        .toList(),
                standing.listed().stream()
                        .filter(stretch -> stretch.isSeenWith(granted.labelSet()))
                        .map(DerivedListPeriod::period)
                        .filter(stretch -> stretch.span().holdsOn(day))
                        .map(ListPeriod::enteredOn)
                        .findFirst());
    }

    private Recomputed deriveBetween(long first, long after) {
        return transaction.execute(status -> {
            store.lockTogether();
            Long[] people = store.peopleBetween(first, after);
            return new Recomputed(people.length, people.length == 0 ? 0 : derive(people));
        });
    }

    private int derive(Long[] people) {
        Map<Long, Long> prints = store.prints(people);
        Map<Long, List<RecordRow>> records = store.records(people);
        Map<Long, List<ConditionAssertion>> said =
                store.said(records.values().stream().flatMap(List::stream).toList(), codes);
        IntPredicate isPractice = practices.now();
        List<Long> outdated = new ArrayList<>();
        PopulationRows rows = new PopulationRows();
        int changed = 0;
        for (Long person : people) {
            Long before = prints.get(person);
            List<RecordRow> theirs = records.get(person);
            if (theirs == null) {
                if (before != null) {
                    outdated.add(person);
                    changed++;
                }
                continue;
            }
            DerivedPerson standing =
                    DerivedPerson.of(theirs, said.getOrDefault(person, List.of()), catalogue, isPractice);
            long print = standing.print();
            if (before == null || before != print) {
                if (before != null) {
                    outdated.add(person);
                }
                rows.add(standing, print);
                changed++;
            }
        }
        if (!outdated.isEmpty()) {
            store.forget(outdated);
        }
        store.keep(rows);
        return changed;
    }
}
