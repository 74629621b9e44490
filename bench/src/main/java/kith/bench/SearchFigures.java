package kith.bench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.bench.Searches.Sort;
import kith.bench.Searches.Sought;
import kith.kernel.WorkerId;
import kith.people.search.FoundPerson;
import kith.people.search.PersonSearch;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.ui.reasons.ReasonKind;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How long searches take by themselves, sort by sort, and how many of those who are looked for are among the
/// first ten.
final class SearchFigures {

    private static final int FIRST = 10;

    private final PersonSearch search;
    private final TransactionTemplate transaction;
    private final TaskGrant<SearchPeople> granted;
    private final List<Sought> all;
    private final Figures figures;
    private final Set<Sought> found = ConcurrentHashMap.newKeySet();

    SearchFigures(Workplace workplace, List<Sought> all, Figures figures) {
        this.all = all;
        this.figures = figures;
        this.search = workplace.get(PersonSearch.class);
        this.transaction = new TransactionTemplate(workplace.get(PlatformTransactionManager.class));
        Viewer viewer = Viewer.of(new WorkerId(0), "benchmark", Role.COORDINATOR, Set.of(), Purpose.DIRECT_CARE);
        this.granted = workplace
                .get(Grants.class)
                .decide(viewer, SearchPermissions.SEARCH, new Reason(ReasonKind.OTHER, "benchmark"))
                .orElseThrow(IllegalStateException::new);
    }

    void warmUp(int atOnce) {
        look(atOnce);
    }

    /// All of them, and each sort by itself.
    void measure(String how, int atOnce) {
        figures.heading("A search by itself, " + how);
        long[] took = look(atOnce);
        figures.percentiles("all", took);
        for (Sort sort : Sort.values()) {
            figures.percentiles(
                    sort.words(),
                    IntStream.range(0, took.length)
                            .filter(i -> all.get(i).sort() == sort)
                            .mapToLong(i -> took[i])
                            .toArray());
        }
    }

    /// @return how long each took, in nanoseconds
    private long[] look(int atOnce) {
        found.clear();
        long[] took = new long[all.size()];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> done = IntStream.range(0, atOnce)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < took.length; i = next.getAndIncrement()) {
                            took[i] = look(all.get(i));
                        }
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The searches could not be made", e.getCause());
        }
        return took;
    }

    private long look(Sought sought) {
        long began = System.nanoTime();
        List<FoundPerson> answer = Objects.requireNonNull(
                        transaction.execute(_ -> search.search(granted, sought.search())))
                .people();
        long took = System.nanoTime() - began;
        if (answer.stream().limit(FIRST).anyMatch(person -> person.person().value() == sought.person())) {
            found.add(sought);
        }
        return took;
    }

    /// Of the searches that were made last, how many found whom they looked for among the first ten; beside it
    /// how many could be expected to, if everybody who is called the same stood before all others and among
    /// themselves by chance.
    void recall() {
        figures.heading("Found among the first %d".formatted(FIRST));
        for (Sort sort : Sort.values()) {
            recall(sort.words(), all.stream().filter(one -> one.sort() == sort).toList());
        }
        recall("all", all);
    }

    private void recall(String words, List<Sought> sought) {
        figures.line(
                words,
                "%.1f%%, of at most %.1f%%"
                        .formatted(
                                100.0 * sought.stream().filter(found::contains).count() / sought.size(),
                                sought.stream()
                                        .mapToDouble(one -> Math.min(100, 100.0 * FIRST / one.alike()))
                                        .average()
                                        .orElse(0)));
    }
}
