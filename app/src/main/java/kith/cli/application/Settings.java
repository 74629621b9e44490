package kith.cli.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What has to be known before the application starts. The rest is in application.properties.
public final class Settings {

    private Settings() {}

    public static String databaseUrl() {
        return of("kith.database-url", "KITH_DATABASE_URL").orElse("");
    }

    /// Where everything is kept: beside the launcher, wherever it was called from.
    public static Path data() {
        return Path.of(of("kith.data", "KITH_DATA")
                .orElseGet(() ->
                        Path.of(System.getProperty("kith.home", "."), ".kith").toString()));
    }

    /// The port of the public site, where one is set.
    public static Optional<Integer> publicPort() {
        return of("kith.public-port", "KITH_PUBLIC_PORT")
                .filter(port -> port.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    /// Whether root may run the server: `yes` allows it.
    public static String allowRoot() {
        return of("kith.allow-root", "KITH_ALLOW_ROOT").orElse("no");
    }

    /// The file that says that a data folder holds the demonstration.
    public static Path demonstrationMark(Path data) {
        return data.resolve("demonstration");
    }

    /// Whether the server works on the demonstration. A database that `KITH_DATABASE_URL` names is never one.
    public static boolean isDemonstration() {
        return databaseUrl().isBlank() && Files.exists(demonstrationMark(data()));
    }

    private static Optional<String> of(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
