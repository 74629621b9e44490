package kith.coordination.documents;

import kith.kernel.MovingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves documents when people are joined or parted.
@Component
class DocumentsOfPeople extends MovingRows {

    DocumentsOfPeople(JdbcClient db) {
        super(db, "coordination.document", "first_about");
    }
}
