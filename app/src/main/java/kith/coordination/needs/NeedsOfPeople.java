package kith.coordination.needs;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves what workers did about needs when people are joined or parted.
@Component
class NeedsOfPeople extends MovingRows {

    NeedsOfPeople(JdbcClient db) {
        super(db, "coordination.need_event", "first_about");
    }
}
