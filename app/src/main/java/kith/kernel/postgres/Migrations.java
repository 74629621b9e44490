package kith.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Each module's tables, made by its own files in `db/migration/<module>/` and with a history of their own.
///
/// It names tables as Spring Modulith's own strategy does, and finds modules by their folders instead of
/// reading every class at each start.
public final class Migrations {

    private Migrations() {}

    /// Brings every module up to date, with the settings of this Flyway.
    public static void run(Flyway flyway) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .load()
                    .migrate();
        }
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
