package kith.coordination.plans.conversation;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves what is typed in conversations when people are joined or parted.
@Component
class DraftsOfPeople extends MovingRows {

    DraftsOfPeople(JdbcClient db) {
        super(db, "coordination.conversation_field", "first_about");
    }
}
