package kith.places;

import java.time.Clock;
import kith.kernel.Copy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Places for other modules' tests.
public final class Some {

    public static Places places(JdbcClient db, Copy copy, Clock clock) {
        return new Places(
                new ReferenceStore(db, copy), new PlaceChangeStore(db), new BoundaryStore(db, copy), _ -> {}, clock);
    }

    private Some() {}
}
