package kith.kernel.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Each module's tables, made by its own files in `db/migration/<module>/` and with a history of their own.
///
/// It names tables as Spring Modulith's own strategy does, and finds modules by their folders instead of
/// reading every class at each start.
public final class Migrations {

    private Migrations() {}

    /// Brings every module up to date as the owner, and gives the other roles their rights where they lack some.
    /// Where one role is owner and application, with the connections of this Flyway.
    static void run(Flyway flyway, Database database) {
        if (!database.hasSeparateOwner()) {
            boolean isChanged = run(flyway);
            allowPublicSite(flyway.getConfiguration().getDataSource(), database, isChanged);
            return;
        }
        try (HikariDataSource owner = connections(database.owner())) {
            boolean isChanged = run(Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(owner)
                    .load());
            new ApplicationRole(owner, database.address().user()).ensureRights(isChanged);
            allowPublicSite(owner, database, isChanged);
        }
    }

    private static void allowPublicSite(DataSource owner, Database database, boolean isChanged) {
        database.publicSite().ifPresent(role -> new PublicRole(owner, role.user()).ensureRights(isChanged));
    }

    /// Flyway needs two connections at a time, and asks for them again for each module.
    private static HikariDataSource connections(Address owner) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /// Brings every module up to date, with the settings of this Flyway. True where a migration ran.
    public static boolean run(Flyway flyway) {
        int run = 0;
        for (String module : modules()) {
            run += Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        }
        return run > 0;
    }

    /// All files, oldest version first.
    public static List<Resource> files() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename()), OLDEST_FIRST))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The module whose first file is oldest first, so that what others build on comes before them.
    private static List<String> modules() {
        return files().stream().map(Migrations::module).distinct().toList();
    }

    /// `…/db/migration/people/V…__what.sql` belongs to people.
    private static String module(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Versions before what is made anew with each change, `R__…`.
    private static final Comparator<String> OLDEST_FIRST =
            Comparator.comparing((String name) -> name.startsWith("R")).thenComparing(Comparator.naturalOrder());
}
