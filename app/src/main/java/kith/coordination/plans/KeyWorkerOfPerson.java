package kith.coordination.plans;

import java.util.Optional;
import kith.access.PersonGrant;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorker;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Component;

/// Who the key worker of a person is.
@Component
class KeyWorkerOfPerson {

    private final Cases cases;

    KeyWorkerOfPerson(Cases cases) {
        this.cases = cases;
    }

    /// Empty where nobody is, or where a team covers for nobody.
    Optional<WorkerId> of(PersonGrant grant) {
        return cases.of(grant).stream()
                .filter(Underway.class::isInstance)
                .map(careCase -> ((Underway) careCase).keyWorker())
                .filter(KeyWorker.Assigned.class::isInstance)
                .map(assigned -> ((KeyWorker.Assigned) assigned).worker())
                .findFirst();
    }
}
