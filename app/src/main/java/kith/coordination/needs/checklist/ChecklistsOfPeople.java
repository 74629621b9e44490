package kith.coordination.needs.checklist;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves checklists when people are joined or parted.
@Component
class ChecklistsOfPeople extends MovingRows {

    ChecklistsOfPeople(JdbcClient db) {
        super(db, "coordination.checklist", "first_about");
    }
}
