package kith.coordination.cases;

import java.time.Instant;
import java.util.Optional;
import kith.access.Relationship.Subject;
import kith.access.RelationshipKind;
import kith.access.Relationships;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Underway;
import org.springframework.stereotype.Component;

/// Gives the team and the key worker of a case their relationship with the person, for exactly as long as they
/// have the case.
@Component
class CaseRelationships {

    private final Relationships relationships;

    CaseRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    void begin(CareCase planned) {
        relationships.begin(
                new Subject.OfTeam(planned.opening().team()),
                planned.person(),
                RelationshipKind.CASE,
                team(planned),
                planned.opening().at());
    }

    /// The former key worker's relationship ends at the instant at which the next one's begins.
    void follow(CareCase before, CareCase after, Instant now) {
        Optional<KeyWorker> had = keyWorker(before);
        Optional<KeyWorker> has = after instanceof Open ? keyWorker(after) : Optional.empty();
        if (!had.equals(has)) {
            relationships.end(RelationshipKind.CASE, keyWorker(after.id().value()), now);
            has.ifPresent(next -> {
                if (next instanceof KeyWorker.Assigned(var worker, var since)) {
                    relationships.begin(
                            new Subject.OfWorker(worker),
                            after.person(),
                            RelationshipKind.CASE,
                            keyWorker(after.id().value()),
                            since);
                }
            });
        }
        if (!(after instanceof Open)) {
            relationships.end(RelationshipKind.CASE, team(after), now);
        }
    }

    private static Optional<KeyWorker> keyWorker(CareCase careCase) {
        return careCase instanceof Underway underway ? Optional.of(underway.keyWorker()) : Optional.empty();
    }

    private static String team(CareCase careCase) {
        return "team of case " + careCase.id().value();
    }

    private static String keyWorker(long careCase) {
        return "key worker of case " + careCase;
    }
}
