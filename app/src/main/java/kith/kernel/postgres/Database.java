package kith.kernel.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// The database that Kith works on, for as long as this is open.
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, Database.Outside {

    /// PostgreSQL 15 brought what the migrations use.
    int OLDEST_VERSION = 15;

    /// Where Kith reads and writes, as a role that owns nothing.
    Address address();

    /// The same database as the role that owns everything in it and runs the migrations. It is the same role as
    /// [#address] where no other was given.
    Address owner();

    /// The same database as the role of the public site, which reads what is published; empty where there is none.
    Optional<Address> publicSite();

    /// Whether the owner is a role of its own.
    default boolean hasSeparateOwner() {
        return !owner().equals(address());
    }

    @Override
    void close();

    /// The database at that address; where there is none, the embedded one in that folder.
    ///
    /// @param ownerUrl the same database as its owner; blank where that is the same account
    /// @param publicUrl the same database as the role of the public site; blank where there is none
    static Database open(String url, String ownerUrl, String publicUrl, Path data) {
        if (url.isBlank()) {
            return EmbeddedPostgres.open(data);
        }
        Address address = Address.of(url);
        return Outside.at(
                address,
                ownerUrl.isBlank() ? address : Address.of(ownerUrl),
                publicUrl.isBlank() ? Optional.empty() : Optional.of(Address.of(publicUrl)));
    }

    /// The database for the process of the public site, which knows neither of the other roles where the database is
    /// somebody else's.
    ///
    /// @param url where the application's database is; blank where it is the embedded one
    /// @param publicUrl the same database as the role of the public site
    static Database openForPublicSite(String url, String publicUrl, Path data) {
        if (publicUrl.isBlank() && !url.isBlank()) {
            throw new DatabaseUnavailable("The public site has a database role of its own. Set"
                    + " KITH_PUBLIC_DATABASE_URL to the database as that role");
        }
        if (publicUrl.isBlank()) {
            return EmbeddedPostgres.open(data);
        }
        Address address = Address.of(publicUrl);
        return Outside.at(address, address, Optional.of(address));
    }

    /// Somebody else's PostgreSQL: connected to, never started or stopped.
    record Outside(Address address, Address owner, Optional<Address> publicSite) implements Database {

        static Outside at(Address address, Address owner, Optional<Address> publicSite) {
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
            return new Outside(address, owner, publicSite);
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
