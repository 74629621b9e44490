package kith.coordination.circles;

import java.time.Instant;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.kernel.CircleMemberId;
import org.springframework.stereotype.Component;

/// A worker who is named in a circle has a relationship with the person, for exactly as long.
@Component
class CircleRelationships {

    private final Relationships relationships;

    CircleRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    void begin(CircleMember member, Instant at) {
        if (member.naming().who() instanceof Supporter.OfWorker(var worker)) {
            relationships.begin(
                    new Subject.OfWorker(worker),
                    member.naming().person(),
                    RelationshipKind.CIRCLE,
                    source(member.id()),
                    at);
        }
    }

    void end(CircleMember member, Instant at) {
        relationships.end(RelationshipKind.CIRCLE, source(member.id()), at);
    }

    /// The member supports another person now.
    void move(CircleMember member, Instant at) {
        end(member, at);
        if (member instanceof CircleMember.Current current) {
            begin(current, at);
        }
    }

    private static String source(CircleMemberId member) {
        return "circle member " + member.value();
    }
}
