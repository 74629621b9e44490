package kith.kernel.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One embedded server: its data folder made once, started, found, stopped. Used only inside the [Gate].
final class Cluster {

    private static final String OWNER = "kith";
    private static final String APPLICATION = "kith_app";
    private static final String PUBLIC_SITE = "kith_public";
    private static final String DATABASE = "kith";
    private static final int MAJOR = 18;
    private static final int TRIES = 5;
    private static final Duration ADOPTED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final Path home;
    private final Path server;
    private final Path data;
    private final Binaries binaries;
    private final RunAs runAs;
    private final String password;

    private Cluster(Path home, Binaries binaries, RunAs runAs, String password) {
        this.home = home;
        this.server = home.resolve("server");
        this.data = server.resolve("data");
        this.binaries = binaries;
        this.runAs = runAs;
        this.password = password;
    }

    static Cluster in(Path home, RunAs runAs) throws IOException {
        return new Cluster(home, Binaries.in(Home.programs(home)), runAs, password(home));
    }

    Path log() {
        return server.resolve("log");
    }

    /// The server: found running, or made if need be and started.
    Address running() throws IOException {
        make();
        Address found = adopt().orElse(null);
        Address address = found == null ? start() : found;
        try {
            ServerStore.ensureDatabase(address.database("postgres"), DATABASE);
            ServerStore.ensureLogin(address.database("postgres"), APPLICATION, passwordOf(APPLICATION));
            ServerStore.ensureLogin(address.database("postgres"), PUBLIC_SITE, passwordOf(PUBLIC_SITE));
        } catch (SQLException refused) {
            throw unavailable("does not let its database and its roles be made: " + refused.getMessage(), refused);
        }
        return address;
    }

    /// The database as the application uses it: as a role that owns nothing.
    Address forApplication(Address owner) {
        return new Address(owner.url(), APPLICATION, passwordOf(APPLICATION));
    }

    /// The database as the public site uses it: as a role that reads what is published.
    Address forPublicSite(Address owner) {
        return new Address(owner.url(), PUBLIC_SITE, passwordOf(PUBLIC_SITE));
    }

    /// Derived from the owner's, so that there is no second file which could be lost.
    private String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no HmacSHA256", impossible);
        }
    }

    /// Sends everybody home, writes what is open, and waits until it is done.
    void stop() throws IOException {
        Programs.Ended ended = pgCtl(List.of("-m", "fast", "-w", "-t", "120", "stop"));
        if (ended.status() != 0
                && Postmaster.of(data).filter(Postmaster::isAlive).isPresent()) {
            throw unavailable("did not stop: " + ended.output().strip());
        }
    }

    private void make() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(MAJOR))) {
                throw unavailable("was made by PostgreSQL %s, and this Kith brings %d".formatted(version, MAJOR));
            }
            runAs.give(server);
            return;
        }
        Folders.createPrivate(server);
        Path half = server.resolve("making");
        Folders.delete(half);
        Path secret = server.resolve("secret");
        Files.copy(home.resolve("password"), secret, StandardCopyOption.REPLACE_EXISTING);
        runAs.give(server);
        runAs.give(secret);
        initialise(half, secret);
        Files.delete(secret);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path folder, Path secret) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("initdb").toString());
        command.addAll(List.of("--pgdata=" + folder, "--username=" + OWNER, "--pwfile=" + secret));
        command.addAll(List.of("--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Programs.Ended ended = Programs.run(runAs.command(command), server);
        if (ended.status() != 0) {
            throw unavailable("could not be made: " + ended.output().strip());
        }
    }

    /// Our server, if it runs: whoever answers must keep its data in our folder, since after a crash a stranger's
    /// server may have the port.
    private Optional<Address> adopt() throws IOException {
        long deadline = System.nanoTime() + ADOPTED_WITHIN.toNanos();
        Optional<Postmaster> postmaster = Postmaster.of(data).filter(Postmaster::isAlive);
        while (postmaster.isPresent() && System.nanoTime() < deadline) {
            Address address = address(postmaster.get().port());
            if (isOurs(address)) {
                return Optional.of(address);
            }
            pause();
            postmaster = Postmaster.of(data).filter(Postmaster::isAlive);
        }
        return Optional.empty();
    }

    private boolean isOurs(Address address) {
        try {
            return ServerStore.dataFolder(address.database("postgres")).equals(data);
        } catch (SQLException refused) {
            return false;
        }
    }

    /// Starts it, on the port it had when it died if that is free. It can take more than one try: the port may be
    /// taken in between, and after a crash the last of the old server's processes may still be leaving.
    private Address start() throws IOException {
        int port = Postmaster.of(data)
                .map(Postmaster::port)
                .filter(Cluster::isFree)
                .orElseGet(Cluster::freePort);
        if (Postmaster.of(data).filter(Postmaster::isSomebodyElse).isPresent()) {
            Files.delete(data.resolve("postmaster.pid"));
        }
        turnOverLog();
        Programs.Ended ended = new Programs.Ended(-1, "");
        for (int tried = 0; tried < TRIES; tried++) {
            Tuning.forThisComputer(port).writeTo(data.resolve("postgresql.conf"));
            ended = pgCtl(List.of("-w", "-t", "300", "-s", "-l", log().toString(), "start"));
            Address address = address(port);
            if (ended.status() == 0 && isOurs(address)) {
                return address;
            }
            pause();
            port = freePort();
        }
        throw unavailable("did not start: %s; see %s".formatted(ended.output().strip(), log()));
    }

    private Programs.Ended pgCtl(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("pg_ctl").toString());
        command.addAll(List.of("-D", data.toString()));
        command.addAll(arguments);
        return Programs.run(runAs.command(command), server);
    }

    private void turnOverLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
            Files.move(log(), server.resolve("log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Address address(int port) {
        return Address.local(port, DATABASE, OWNER, password);
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new DatabaseUnavailable("There is no free port on 127.0.0.1 for the embedded database", none);
        }
    }

    /// Made once from 128 random bits, and readable by its owner alone.
    private static String password(Path home) throws IOException {
        Path file = home.resolve("password");
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException _) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Path half = home.resolve("password.making");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, HexFormat.of().formatHex(random) + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.readString(file).strip();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for the embedded database", interrupted);
        }
    }

    private DatabaseUnavailable unavailable(String what) {
        return new DatabaseUnavailable("The embedded database in %s %s".formatted(home, what));
    }

    private DatabaseUnavailable unavailable(String what, Exception cause) {
        return new DatabaseUnavailable("The embedded database in %s %s".formatted(home, what), cause);
    }
}
