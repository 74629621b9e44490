package kith.kernel.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

    @TempDir
    Path data;

    @TempDir
    static Path unpacked;

    /// Unpacking takes most of a first start, so it is done once for all.
    @BeforeEach
    void the_programs_are_unpacked() throws Exception {
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = Binaries.in(unpacked).folder();
        Path home = Files.createDirectories(data.resolve("postgres"));
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
    }

    /// Whatever a test leaves running is joined and left, so that the last one out stops it.
    @AfterEach
    void nothing_keeps_running() {
        EmbeddedPostgres.open(data).close();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void what_it_holds_is_there_on_the_next_run() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            run(postgres, "create table kept as select 42 as answer");
        }

        assertThat(isRunning()).isFalse();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            assertThat(ask(postgres, "select answer::text from kept")).isEqualTo("42");
        }
    }

    @Test
    void the_application_works_as_a_role_that_owns_nothing_also_in_a_folder_of_an_earlier_version() {
        try (EmbeddedPostgres earlier = EmbeddedPostgres.open(data)) {
            run(earlier, "drop role kith_app");
            run(earlier, "create table kept as select 42 as answer");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            Address address = postgres.address();
            JdbcClient application =
                    JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
            assertThat(application
                            .sql(
                                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                            .query((row, _) -> row.getBoolean(1))
                            .single())
                    .isFalse();
            assertThatThrownBy(() ->
                            application.sql("select answer from kept").query().singleRow())
                    .hasStackTraceContaining("permission denied");
            assertThat(ask(postgres, "select answer::text from kept")).isEqualTo("42");
        }
    }

    @Test
    void it_is_made_to_keep_what_it_is_given() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, """
                    select datlocprovider::text || ' ' || datlocale
                      from pg_database
                     where datname = current_database()
                    """)).isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            Address guess = new Address(postgres.address().url(), "kith", "guess");

            assertThatThrownBy(() -> ServerStore.version(guess)).hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(postgres.address().toString())
                    .doesNotContain(postgres.address().password());
        }
    }

    @Test
    void opened_twice_by_one_process_it_stops_when_closed_twice() {
        EmbeddedPostgres first = EmbeddedPostgres.open(data);
        EmbeddedPostgres second = EmbeddedPostgres.open(data);

        first.close();
        assertThat(ask(second, "select 'here'")).isEqualTo("here");

        second.close();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void two_processes_share_it_and_the_last_one_out_stops_it() throws Exception {
        Visitor first = Visitor.of(data);
        Visitor second = Visitor.of(data);
        String url = first.url();
        assertThat(second.url()).isEqualTo(url);

        first.leave();
        try (EmbeddedPostgres third = EmbeddedPostgres.open(data)) {
            assertThat(third.address().toString()).isEqualTo(url);
        }
        assertThat(isRunning()).isTrue();

        second.leave();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_killed_processs_server_is_found_by_the_next_which_stops_it() throws Exception {
        Visitor killed = Visitor.of(data);
        String url = killed.url();
        killed.isKilled();
        assertThat(isRunning()).isTrue();

        try (EmbeddedPostgres next = EmbeddedPostgres.open(data)) {
            assertThat(next.address().toString()).isEqualTo(url);
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_killed_server_recovers_with_everything_that_was_committed() throws Exception {
        EmbeddedPostgres before = EmbeddedPostgres.open(data);
        run(before, "create table kept as select 42 as answer");
        killServer();
        before.close();

        try (EmbeddedPostgres after = EmbeddedPostgres.open(data)) {
            assertThat(ask(after, "select answer::text from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_strangers_server_on_the_port_it_had_is_left_alone() throws Exception {
        int port;
        try (EmbeddedPostgres before = EmbeddedPostgres.open(data)) {
            port = Postmaster.of(serverData()).orElseThrow().port();
            run(before, "create table kept as select 42 as answer");
            killServer();
        }

        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres after = EmbeddedPostgres.open(data)) {
            assertThat(Postmaster.of(serverData()).orElseThrow().port()).isNotEqualTo(port);
            assertThat(ask(after, "select answer::text from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_number_that_another_program_now_has_does_not_keep_it_from_starting() throws Exception {
        try (EmbeddedPostgres _ = EmbeddedPostgres.open(data)) {
            killServer();
        }
        List<String> lines = Files.readAllLines(serverData().resolve("postmaster.pid"));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(serverData().resolve("postmaster.pid"), lines);

        try (EmbeddedPostgres after = EmbeddedPostgres.open(data)) {
            assertThat(ask(after, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void making_it_that_was_cut_short_is_done_again() throws Exception {
        Path half = Files.createDirectories(data.resolve("postgres/server/making"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n", UTF_8);
        Files.delete(Binaries.in(data.resolve("postgres")).folder());
        Files.createDirectories(data.resolve("postgres/unpacking/bin"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            assertThat(ask(postgres, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void data_of_another_version_is_refused_in_so_many_words() throws Exception {
        Files.createDirectories(serverData());
        Files.writeString(serverData().resolve("PG_VERSION"), "14\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(data))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageEndingWith("was made by PostgreSQL 14, and this Kith brings 18");
        Folders.delete(data.resolve("postgres/server"));
    }

    @Test
    void as_root_the_server_runs_as_an_account_without_rights() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can become somebody else");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
            assertThat(ask(postgres, "select 'here'")).isEqualTo("here");
            long pid = Postmaster.of(serverData()).orElseThrow().pid();
            assertThat(Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))))
                    .anyMatch(line -> line.matches("Uid:(\\s+[1-9]\\d*){4}"))
                    .anyMatch(line -> line.matches("Groups:\\s*"))
                    .anyMatch(line -> line.matches("CapEff:\\s+0+"))
                    .anyMatch(line -> line.matches("NoNewPrivs:\\s+1"));
        }
        assertThat(isRunning()).isFalse();
    }

    private Path serverData() {
        return data.resolve("postgres/server/data");
    }

    private boolean isRunning() {
        try {
            return Postmaster.of(serverData()).filter(Postmaster::isAlive).isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void killServer() throws Exception {
        ProcessHandle server = ProcessHandle.of(
                        Postmaster.of(serverData()).orElseThrow().pid())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static void run(EmbeddedPostgres postgres, String sql) {
        client(postgres).sql(sql).update();
    }

    private static String ask(EmbeddedPostgres postgres, String sql) {
        return client(postgres).sql(sql).query((row, _) -> row.getString(1)).single();
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        Address address = postgres.owner();
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }
}
