package kith.coordination.contacts;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves contacts when people are joined or parted.
@Component
class ContactsOfPeople extends MovingRows {

    ContactsOfPeople(JdbcClient db) {
        super(db, "coordination.contact", "recorded_for");
    }
}
