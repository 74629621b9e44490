package kith.coordination.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kith.access.Role;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Component;

/// Who can be a key worker: somebody who may sign in, in a role that coordinates care.
@Component
class KeyWorkers {

    private static final Set<Role> ROLES =
            Set.of(Role.COORDINATOR, Role.LINK_WORKER, Role.GP, Role.NURSE, Role.SOCIAL_WORKER, Role.MENTAL_HEALTH);

    private final Workers workers;

    KeyWorkers(Workers workers) {
        this.workers = workers;
    }

    /// The worker as key worker from now on; empty where they cannot be one.
    Optional<KeyWorker.Assigned> assigned(WorkerId worker, Instant now) {
        return workers.find(worker)
                .filter(Worker::maySignIn)
                .filter(found -> found.roles().stream().anyMatch(role -> ROLES.contains(role.role())))
                .map(_ -> new KeyWorker.Assigned(worker, now));
    }
}
