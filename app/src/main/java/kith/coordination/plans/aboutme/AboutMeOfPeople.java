package kith.coordination.plans.aboutme;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves About Me when people are joined or parted. Where both wrote under a heading, the later words count and the
/// others are in its history.
@Component
class AboutMeOfPeople extends MovingRows {

    AboutMeOfPeople(JdbcClient db) {
        super(db, "coordination.about_me_entry", "first_about");
    }
}
