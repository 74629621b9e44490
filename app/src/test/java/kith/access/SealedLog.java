package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kith.access.audit.AuditLog;
import kith.access.audit.Verification;
import kith.engine.terms.NeighbourhoodKey;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import org.junit.jupiter.api.AfterEach;

/// A log of its own for each test, with entries to seal.
abstract class SealedLog {

    static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");

    Running running = new Running("sealed");
    AuditLog log = running.log();

    @AfterEach
    void stop() {
        running.close();
    }

    void sealThreeTimesThree() {
        for (int block = 1; block <= 3; block++) {
            show(3);
            assertThat(seal()).isEqualTo(3);
        }
    }

    long seal() {
        return log.seal(running.now());
    }

    Verification verify() {
        return log.verify(Optional.empty());
    }

    void show(int times) {
        for (int i = 0; i < times; i++) {
            running.transaction()
                    .executeWithoutResult(_ -> running.grants().shown(granted(), "the list", List.of(PERSON)));
        }
    }

    SetGrant<ListCaseload> granted() {
        return running.grants()
                .decide(
                        COORDINATOR,
                        PopulationPermissions.CASELOAD,
                        new PeopleSet.OfNeighbourhood(new NeighbourhoodKey("walworth")))
                .orRefuse();
    }
}
