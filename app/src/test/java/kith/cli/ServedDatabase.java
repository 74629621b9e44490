package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.access.workers.WorkingRoles;
import kith.cli.application.Application;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.intake.runs.Report;
import kith.kernel.JobId;
import kith.kernel.postgres.Address;
import kith.testing.TestDatabase;
import kith.testing.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of its own, and servers on it that are whole processes, so that they can be killed.
final class ServedDatabase implements AutoCloseable {

    private static final String TOM = "tom";

    private final Address address;
    private final Path folder;
    private final List<Process> servers = new ArrayList<>();

    ServedDatabase(String name, Path folder) {
        this.address = TestDatabase.freshAddress(name);
        this.folder = folder;
    }

    String url() {
        return "%s&user=%s&password=%s"
                .formatted(
                        address.url(), address.user(), URLEncoder.encode(address.password(), StandardCharsets.UTF_8));
    }

    JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    /// Starts a server.
    Process serve(Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(Launched.program());
        command.addAll(List.of("serve", "--port", "0"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(Launched.said(folder).toFile()));
        builder.environment().put("KITH_DATABASE_URL", url());
        builder.environment().put("KITH_DATA", folder.toString());
        builder.environment().put("KITH_ALLOW_ROOT", "yes");
        builder.environment().putAll(settings);
        Process server = builder.start();
        servers.add(server);
        return server;
    }

    /// Kills a server as a power cut would.
    static void kill(Process server) throws InterruptedException {
        assertThat(server.isAlive()).isTrue();
        server.destroyForcibly().waitFor();
    }

    /// Does something as a command beside the server would, with an administrator at hand.
    <T> T beside(Function<Application, T> work) {
        System.setProperty("kith.database-url", url());
        try (Application application = Application.forCommand()) {
            return work.apply(application);
        } finally {
            System.clearProperty("kith.database-url");
        }
    }

    /// Imports feeds as the operator.
    static List<Report> importAsOperator(Application application, Path feeds) {
        List<Report> reports = new ArrayList<>();
        new Imports(application, Typed.silent())
                .takeAll(Feeds.at(feeds), Intake.Mode.KEEP, (_, report) -> reports.add(report));
        return reports;
    }

    /// An administrator, added when there is none yet.
    static Viewer administrator(Application application) {
        Workers workers = application.get(Workers.class);
        if (workers.byUsername(TOM).isEmpty()) {
            workers.add(
                    new NewWorker(TOM, "Tom Baker", PractitionerRole.of(Role.ADMINISTRATOR), Set.of()),
                    new Password("kettle-orchard-lantern"));
        }
        return Viewers.first(
                        application.get(WorkingRoles.class),
                        workers.byUsername(TOM).orElseThrow().id())
                .orElseThrow();
    }

    String state(JobId job) {
        return db().sql("select state from kernel.job where id = :id")
                .param("id", job.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    String progress(JobId job) {
        return db().sql("select progress from kernel.job where id = :id")
                .param("id", job.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    long attempts(JobId job) {
        return count("select attempts from kernel.job where id = " + job.value());
    }

    long count(String question) {
        return db().sql(question).query((row, _) -> row.getLong(1)).single();
    }

    String outcome(JobId job) {
        return db().sql("select coalesce(outcome, '') from kernel.job where id = :id")
                .param("id", job.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    boolean hasEnded(JobId job) {
        return Set.of("done", "failed", "cancelled").contains(state(job));
    }

    @Override
    public void close() {
        servers.forEach(Process::destroyForcibly);
    }
}
