package kith.access.workers;

import kith.kernel.Promise;
import org.springframework.stereotype.Component;

/// Promises that active workers have roles at open organisations, in open teams and in neighbourhoods of today.
/// A team that has closed, or a neighbourhood that is no more, shows nobody to anybody.
@Component
class WorkplacesExist implements Promise {

    private final Workers workers;
    private final KnownPlaces known;

    WorkplacesExist(Workers workers, KnownPlaces known) {
        this.workers = workers;
        this.known = known;
    }

    @Override
    public String sentence() {
        return "Workers have roles at open organisations, in open teams and in neighbourhoods of today";
    }

    @Override
    public long broken() {
        return workers.list().stream()
                .filter(Worker::maySignIn)
                .filter(worker -> known.problem(worker.neighbourhoods()).isPresent()
                        || worker.roles().stream()
                                .anyMatch(role -> known.problem(role).isPresent()))
                .count();
    }
}
