package kith.coordination.actions;

import java.time.Instant;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.kernel.ActionId;
import org.springframework.stereotype.Component;

/// The owner of an open action is in the person's circle, for exactly as long as the action is open and theirs.
@Component
class ActionRelationships {

    private final Relationships relationships;

    ActionRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    void begin(Action.Open action, Instant at) {
        Subject subject = switch (action.assignment().owner()) {
            case Owner.OfWorker(var worker) -> new Subject.OfWorker(worker);
            case Owner.DutyDesk(var team) -> new Subject.OfTeam(team);
        };
        relationships.begin(subject, action.person(), RelationshipKind.CIRCLE, source(action.id()), at);
    }

    void follow(Action before, Action after, Instant at) {
        boolean sameOwner = before instanceof Action.Open
                && after instanceof Action.Open
                && before.assignment().owner().equals(after.assignment().owner());
        if (sameOwner) {
            return;
        }
        relationships.end(RelationshipKind.CIRCLE, source(after.id()), at);
        if (after instanceof Action.Open open) {
            begin(open, at);
        }
    }

    /// The action is about another person now: so is what its owner has to do with them.
    void move(Action action, Instant at) {
        relationships.end(RelationshipKind.CIRCLE, source(action.id()), at);
        if (action instanceof Action.Open open) {
            begin(open, at);
        }
    }

    private static String source(ActionId action) {
        return "action " + action.value();
    }
}
