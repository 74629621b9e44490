package kith.coordination.plans;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves plans when people are joined or parted. Joining two people who both have a plan ends neither: the page
/// shows both until a worker ends one.
@Component
class PlansOfPeople extends MovingRows {

    PlansOfPeople(JdbcClient db) {
        super(db, "coordination.plan", "planned_for");
    }
}
