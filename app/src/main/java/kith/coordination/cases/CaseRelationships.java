package kith.coordination.cases;

import java.time.Instant;
import java.util.Optional;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
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
        begin(
                new Subject.OfTeam(planned.opening().team()),
                planned,
                team(planned),
                planned.opening().at());
    }

    /// The former key worker's relationship ends at the instant at which the next one's begins.
    void follow(CareCase before, CareCase after, Instant now) {
        Optional<KeyWorker> had = keyWorker(before);
        Optional<KeyWorker> has = after instanceof Open ? keyWorker(after) : Optional.empty();
        if (!had.equals(has)) {
            relationships.end(RelationshipKind.CASE, keyWorker(after.id().value()), now);
            has.ifPresent(next -> begin(next, after, next.since()));
        }
        if (!(after instanceof Open)) {
            relationships.end(RelationshipKind.CASE, team(after), now);
        }
    }

    /// Another team has the case, perhaps with a key worker of its own.
    void moveTo(CareCase before, CareCase after, Instant now) {
        relationships.end(RelationshipKind.CASE, team(before), now);
        begin(new Subject.OfTeam(after.opening().team()), after, team(after), now);
        follow(before, after, now);
    }

    /// The case is about another person now: so are the relationships that come of it.
    void move(CareCase careCase, Instant now) {
        relationships.end(RelationshipKind.CASE, team(careCase), now);
        relationships.end(RelationshipKind.CASE, keyWorker(careCase.id().value()), now);
        if (careCase instanceof Open) {
            begin(new Subject.OfTeam(careCase.opening().team()), careCase, team(careCase), now);
            keyWorker(careCase).ifPresent(who -> begin(who, careCase, now));
        }
    }

    private void begin(KeyWorker who, CareCase careCase, Instant at) {
        if (who instanceof KeyWorker.Assigned(var worker, var _)) {
            begin(
                    new Subject.OfWorker(worker),
                    careCase,
                    keyWorker(careCase.id().value()),
                    at);
        }
    }

    private void begin(Subject subject, CareCase careCase, String source, Instant at) {
        relationships.begin(subject, careCase.person(), RelationshipKind.CASE, source, at);
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
