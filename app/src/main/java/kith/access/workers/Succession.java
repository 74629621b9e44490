package kith.access.workers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Role;
import kith.kernel.WorkerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Sees to it that nothing is left with a worker who is disabled or who loses a role.
@Component
class Succession {

    private final ObjectProvider<HeldWork> work;

    Succession(ObjectProvider<HeldWork> work) {
        this.work = work;
    }

    /// What the worker holds and cannot hold with these roles alone.
    List<Held> left(Worker worker, Set<Role> remaining) {
        return work.orderedStream()
                .flatMap(held -> held.beyond(worker, remaining).map(words -> new Held(held, words)).stream())
                .toList();
    }

    /// Gives what the worker cannot hold with these roles alone to their successors.
    ///
    /// @return why that cannot be done, in which case nothing has changed; empty once it is done
    Optional<String> pass(Worker worker, Set<Role> remaining, Successors to, WorkerId by) {
        List<Held> left = left(worker, remaining);
        Optional<String> problem = problem(worker, left, to);
        if (problem.isEmpty()) {
            left.forEach(held -> held.work().pass(worker, to.of(held.work()), by));
        }
        return problem;
    }

    private static Optional<String> problem(Worker worker, List<Held> left, Successors to) {
        List<Held> nobodys = left.stream()
                .filter(held -> to.of(held.work()) instanceof Successor.Nobody)
                .toList();
        if (!nobodys.isEmpty()) {
            return Optional.of("%s still has %s. Name a successor or a duty desk"
                    .formatted(
                            worker.username(), nobodys.stream().map(Held::words).collect(Collectors.joining(" and "))));
        }
        if (left.stream().anyMatch(held -> to.of(held.work()).equals(new Successor.OfWorker(worker.id())))) {
            return Optional.of("A worker is not their own successor");
        }
        return left.stream()
                .flatMap(held -> held.work().refusal(worker, to.of(held.work())).stream())
                .findFirst();
    }

    /// One kind of work that is left, in words.
    record Held(HeldWork work, String words) {}
}
