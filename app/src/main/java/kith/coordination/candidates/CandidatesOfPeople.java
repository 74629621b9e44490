package kith.coordination.candidates;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves candidates when people are joined or parted. Joining decides nothing.
@Component
class CandidatesOfPeople extends MovingRows {

    CandidatesOfPeople(JdbcClient db) {
        super(db, "coordination.candidate", "identified_for");
    }
}
