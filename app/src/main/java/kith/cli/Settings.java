package kith.cli;

import java.nio.file.Path;
import java.util.Optional;

/// What has to be known before the application starts. The rest is in application.properties.
final class Settings {

    private Settings() {}

    static String databaseUrl() {
        return of("kith.database-url", "KITH_DATABASE_URL").orElse("");
    }

    /// Where everything is kept: beside the launcher, wherever it was called from.
    static Path data() {
        return Path.of(of("kith.data", "KITH_DATA")
                .orElseGet(() ->
                        Path.of(System.getProperty("kith.home", "."), ".kith").toString()));
    }

    /// Whether root may run the server: `yes` allows it.
    static String allowRoot() {
        return of("kith.allow-root", "KITH_ALLOW_ROOT").orElse("no");
    }

    private static Optional<String> of(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
