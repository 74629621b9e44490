package kith.outcomes;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves measurements when people are joined or parted.
@Component
class MeasurementsOfPeople extends MovingRows {

    MeasurementsOfPeople(JdbcClient db) {
        super(db, "outcomes.measurement", "first_about");
    }
}
