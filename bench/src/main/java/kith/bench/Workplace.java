package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kith.Kith;
import kith.access.Role;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.Workers;
import kith.borough.Borough;
import kith.borough.Progress;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.intake.Intake;
import kith.kernel.WorkerId;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.Database;
import kith.places.Places;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/// Where a benchmark works: a folder of its own, with a database of its own in it, gone when it is closed; or
/// the database that there is, in which only its worker and what the audit log says of it are left behind.
final class Workplace implements AutoCloseable {

    private static final long SEED = 2019;

    private final Path folder;
    private final ConfigurableApplicationContext application;
    private final ServerTime serverTime;
    private final String worker = "bench-" + Integer.toHexString(new SecureRandom().nextInt());

    private Workplace(Path folder, ConfigurableApplicationContext application, ServerTime serverTime) {
        this.folder = folder;
        this.application = application;
        this.serverTime = serverTime;
    }

    /// The database is the embedded one, with the settings that everybody gets.
    static Workplace open() throws IOException {
        Path folder = newFolder();
        return started(
                folder,
                Map.of(
                        "kith.data", folder.resolve("data").toString(),
                        "kith.budget.searches", "1000000000",
                        "kith.database-url", "",
                        "server.port", "0"));
    }

    /// The database is the one that every command would work on.
    static Workplace here() throws IOException {
        return started(newFolder(), Map.of("server.port", "0", "kith.budget.searches", "1000000000"));
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory("kith-bench-");
    }

    private static Workplace started(Path folder, Map<String, Object> settings) {
        ServerTime serverTime = new ServerTime();
        ConfigurableApplicationContext application = new SpringApplicationBuilder(Kith.class)
                .logStartupInfo(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("serverTime", FilterRegistrationBean.class, () -> before(serverTime)))
                .run();
        return new Workplace(folder, application, serverTime);
    }

    private static FilterRegistrationBean<ServerTime> before(ServerTime serverTime) {
        FilterRegistrationBean<ServerTime> first = new FilterRegistrationBean<>(serverTime);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /// The feeds named, or those made of what Synthea wrote, or those of a borough of so many people.
    Feedstock feeds(Arguments arguments) throws IOException {
        List<Feed> feeds = new ArrayList<>();
        if (arguments.synthea().isPresent()) {
            Path bundles = folder.resolve("synthea");
            SyntheaFeed.of(arguments.synthea().get()).write(bundles, arguments.megabytes() * 1_000_000L);
            feeds.addAll(Feeds.at(bundles, "synthea", null));
        } else if (arguments.paths().isEmpty()) {
            Borough.write(arguments.people(), SEED, folder, Progress.SILENT);
            feeds.addAll(Feeds.at(folder.resolve("feeds")));
        } else {
            String partner = arguments.partner().isEmpty() ? null : arguments.partner();
            arguments.paths().forEach(path -> feeds.addAll(Feeds.at(path, partner, null)));
        }
        return new Feedstock(List.copyOf(feeds));
    }

    /// Takes in the feeds named, or those of a borough of so many people.
    void take(Arguments arguments) throws IOException {
        get(Intake.class)
                .takeAll(
                        Operator.VIEWER,
                        feeds(arguments).feeds(),
                        Intake.Mode.KEEP,
                        _ -> kith.intake.runs.Progress.SILENT,
                        (_, _) -> {});
    }

    /// A worker of every neighbourhood, who can sign in until this closes.
    Reader signedIn() throws IOException {
        Password password = new Password(UUID.randomUUID().toString());
        get(Workers.class).add(NewWorker.of(worker, "Benchmark", Role.COORDINATOR, neighbourhoods()), password);
        return Reader.signedIn(url(), worker, password.text());
    }

    /// That worker.
    WorkerId worker() {
        return get(Workers.class).byUsername(worker).orElseThrow().id();
    }

    List<String> neighbourhoods() {
        return get(Places.class).today().neighbourhoods().stream()
                .map(neighbourhood -> neighbourhood.key().key())
                .toList();
    }

    /// Has the database do at once what it does by itself within the hours after so large an import: it looks
    /// at what is in its tables, and notes which of their pages everybody sees.
    void settle() {
        try (Connection connection = asOwner();
                Statement vacuum = connection.createStatement()) {
            vacuum.execute("vacuum (analyze)");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not settle", e);
        }
    }

    <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    /// A connection of the role that owns the tables, for what the application may not do.
    Connection asOwner() throws SQLException {
        Address owner = get(Database.class).owner();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    DataSource database() {
        return application.getBean(DataSource.class);
    }

    String url() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    ServerTime serverTime() {
        return serverTime;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        get(Workers.class).disable(worker);
        application.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
