package kith.access.workers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Sees to it that nothing is left with a worker who is disabled or who loses a role.
@Component
class Succession {

    private final ObjectProvider<HeldWork> work;

    Succession(ObjectProvider<HeldWork> work) {
        this.work = work;
    }

    /// Gives what the worker cannot hold with these roles alone to their successor.
    ///
    /// @return why that cannot be done, in which case nothing has changed; empty once it is done
    Optional<String> pass(Worker worker, Set<Role> remaining, Successor to) {
        List<HeldWork> left = work.orderedStream()
                .filter(held -> held.beyond(worker, remaining).isPresent())
                .toList();
        Optional<String> problem = problem(worker, remaining, left, to);
        if (problem.isEmpty()) {
            left.forEach(held -> held.pass(worker, to));
        }
        return problem;
    }

    private static Optional<String> problem(Worker worker, Set<Role> remaining, List<HeldWork> left, Successor to) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (to instanceof Successor.Nobody) {
            return Optional.of("%s still has %s. Name a successor or a duty desk"
                    .formatted(
                            worker.username(),
                            left.stream()
                                    .flatMap(held -> held.beyond(worker, remaining).stream())
                                    .collect(Collectors.joining(" and "))));
        }
        if (to instanceof Successor.OfWorker(var successor) && successor.equals(worker.id())) {
            return Optional.of("A worker is not their own successor");
        }
        return left.stream().flatMap(held -> held.refusal(to).stream()).findFirst();
    }
}
