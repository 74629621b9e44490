package kith.cli.application;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kith.kernel.postgres.Address;
import kith.kernel.postgres.DatabaseUnavailable;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/// One setting as it is in force, and where it comes from. Secrets are not shown.
public record Setting(String name, String value, String origin) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|private).*");
    private static final List<String> OURS = List.of("kith.", "server.", "spring.", "logging.");

    /// Those that the environment sets by names of their own.
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("kith.database-url", "KITH_DATABASE_URL"),
            Map.entry("kith.database-owner-url", "KITH_DATABASE_OWNER_URL"),
            Map.entry("kith.public-database-url", "KITH_PUBLIC_DATABASE_URL"),
            Map.entry("kith.public-port", "KITH_PUBLIC_PORT"),
            Map.entry("kith.public-site", "KITH_PUBLIC_SITE"),
            Map.entry("kith.data", "KITH_DATA"),
            Map.entry("server.port", "KITH_PORT"),
            Map.entry("kith.site", "KITH_SITE"),
            Map.entry("kith.tls-certificate", "KITH_TLS_CERTIFICATE"),
            Map.entry("kith.tls-key", "KITH_TLS_KEY"),
            Map.entry("kith.trusted-proxy", "KITH_TRUSTED_PROXY"),
            Map.entry("kith.allow-root", "KITH_ALLOW_ROOT"),
            Map.entry("kith.audit-key", "KITH_AUDIT_KEY"),
            Map.entry("kith.budget.searches", "KITH_BUDGET_SEARCHES"),
            Map.entry("kith.budget.reasons", "KITH_BUDGET_REASONS"),
            Map.entry("kith.longest-session", "KITH_LONGEST_SESSION"),
            Map.entry("kith.sessions-at-once", "KITH_SESSIONS_AT_ONCE"),
            Map.entry("kith.mail.from", "KITH_MAIL_FROM"),
            Map.entry("kith.excluded-codes", "KITH_EXCLUDED_CODES"),
            Map.entry("kith.labels", "KITH_LABELS"),
            Map.entry("kith.terminology", "KITH_TERMINOLOGY"));

    public String line() {
        return String.join("\t", name, value, origin);
    }

    /// All that are set anywhere, by name; where several places set one, the first in Spring's order.
    static List<Setting> all(ConfigurableEnvironment environment) {
        Map<String, Setting> found = new TreeMap<>(Comparator.naturalOrder());
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                for (String name : names.getPropertyNames()) {
                    if (OURS.stream().anyMatch(name::startsWith) && !found.containsKey(name)) {
                        found.put(name, of(name, environment, source));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Setting of(String name, ConfigurableEnvironment environment, PropertySource<?> source) {
        return new Setting(name, shown(name, environment.getProperty(name, "")), origin(name, environment, source));
    }

    private static String origin(String name, ConfigurableEnvironment environment, PropertySource<?> source) {
        String variable = VARIABLES.get(name);
        if (variable != null && environment.containsProperty(variable)) {
            return variable;
        }
        Object origin = source instanceof OriginLookup<?> ? OriginLookup.getOrigin(source, name) : null;
        return origin == null ? source.getName() : origin.toString().replaceAll(".*\\[(.*?)].*", "$1");
    }

    private static String shown(String name, String value) {
        if (SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return "******";
        }
        return name.endsWith("url") && !value.isEmpty() ? withoutPassword(value) : value;
    }

    private static String withoutPassword(String url) {
        try {
            return Address.of(url).toString();
        } catch (DatabaseUnavailable unreadable) {
            return "******";
        }
    }
}
