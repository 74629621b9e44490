package kith.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Purpose;
import kith.access.Reason;
import kith.access.Role;
import kith.access.Viewer;
import kith.bench.Searches.Sort;
import kith.bench.Searches.Sought;
import kith.kernel.WorkerId;
import kith.people.FoundPerson;
import kith.people.People;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How long searches take by themselves, and how many of those who are looked for are among the first ten.
final class SearchFigures {

    private static final int FIRST = 10;

    private final People people;
    private final TransactionTemplate transaction;
    private final Granted granted;
    private final Map<Sort, AtomicInteger> found = new ConcurrentHashMap<>();

    SearchFigures(Workplace workplace) {
        this.people = workplace.get(People.class);
        this.transaction = new TransactionTemplate(workplace.get(PlatformTransactionManager.class));
        Viewer viewer = new Viewer(new WorkerId(0), "benchmark", Role.COORDINATOR, Set.of(), Purpose.DIRECT_CARE);
        this.granted = switch (workplace.get(Grants.class).toSearch(viewer, Optional.of(new Reason("benchmark")))) {
            case Access.Allowed(Granted key) -> key;
            case Access.Denied(String sentence) -> throw new IllegalStateException(sentence);
            case Access.NeedsReason(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    /// @return how long each took, in nanoseconds
    long[] look(List<Sought> all, int atOnce) {
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
                        transaction.execute(_ -> people.search(granted, sought.search())))
                .people();
        long took = System.nanoTime() - began;
        if (answer.stream().limit(FIRST).anyMatch(person -> person.person().value() == sought.person())) {
            found.computeIfAbsent(sought.sort(), _ -> new AtomicInteger()).incrementAndGet();
        }
        return took;
    }

    /// Of the searches that were made last, how many found whom they looked for among the first ten, sort by sort.
    void recall(List<Sought> all, Figures figures) {
        Map<Sort, Integer> made = new EnumMap<>(Sort.class);
        all.forEach(sought -> made.merge(sought.sort(), 1, Integer::sum));
        made.forEach((sort, count) -> figures.line(
                sort.words(),
                "%.1f%% found among the first %d"
                        .formatted(
                                100.0
                                        * found.getOrDefault(sort, new AtomicInteger())
                                                .get()
                                        / count,
                                FIRST)));
        figures.line(
                "of all %,d".formatted(all.size()),
                "%.1f%%"
                        .formatted(100.0
                                * found.values().stream()
                                        .mapToInt(AtomicInteger::get)
                                        .sum()
                                / all.size()));
    }
}
