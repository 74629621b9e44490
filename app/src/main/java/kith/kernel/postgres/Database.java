package kith.kernel.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/// The database that Kith works on, for as long as this is open.
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, Database.Outside {

    /// PostgreSQL 15 brought what the migrations use.
    int OLDEST_VERSION = 15;

    Address address();

    @Override
    void close();

    /// The database at that address; where there is none, the embedded one in that folder.
    static Database open(String url, Path data) {
        return url.isBlank() ? EmbeddedPostgres.open(data) : Outside.at(Address.of(url));
    }

    /// Somebody else's PostgreSQL: connected to, never started or stopped.
    record Outside(Address address) implements Database {

        static Outside at(Address address) {
            int version;
            try {
                version = ServerStore.version(address) / 10_000;
            } catch (SQLException unreachable) {
                throw new DatabaseUnavailable(
                        "The database at %s that KITH_DATABASE_URL names does not answer: %s"
                                .formatted(address, unreachable.getMessage()),
                        unreachable);
            }
            refuseBefore15(address, version);
            return new Outside(address);
        }

        static void refuseBefore15(Address address, int version) {
            if (version < OLDEST_VERSION) {
                throw new DatabaseUnavailable("The database at %s is PostgreSQL %d; Kith needs PostgreSQL %d or newer"
                        .formatted(address, version, OLDEST_VERSION));
            }
        }

        @Override
        public void close() {}
    }
}
