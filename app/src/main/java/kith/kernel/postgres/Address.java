package kith.kernel.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where a database is and who signs in to it. Prints without the password.
public record Address(String url, String user, String password) {

    /// Reads `postgres://user:password@host:port/name?option=value`, or a JDBC address with user and password
    /// among its options.
    public static Address of(String text) {
        try {
            if (text.startsWith("jdbc:postgresql:")) {
                return ofOptions(text);
            }
            if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
                return ofUri(URI.create(text));
            }
        } catch (IllegalArgumentException unreadable) {
            // The parser's own message may hold the password, so it goes no further.
        }
        throw new DatabaseUnavailable("KITH_DATABASE_URL must look like postgres://user:password@host:5432/name"
                + " or jdbc:postgresql://host:5432/name?user=...&password=...");
    }

    /// A server on this computer.
    static Address local(int port, String name, String user, String password) {
        return new Address(
                "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=kith&reWriteBatchedInserts=true"
                        .formatted(port, name),
                user,
                password);
    }

    /// Another database on the same server.
    public Address database(String name) {
        return new Address(url.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name), user, password);
    }

    /// The address as it may be shown to anybody.
    @Override
    public String toString() {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private static Address ofUri(URI uri) {
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            throw new IllegalArgumentException("no host or no database name");
        }
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new Address(
                "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getRawPath(), options),
                who.length > 0 ? decoded(who[0]) : "",
                who.length > 1 ? decoded(who[1]) : "");
    }

    private static Address ofOptions(String text) {
        String[] parts = text.split("\\?", 2);
        String options = parts.length < 2 ? "" : parts[1];
        String others = Arrays.stream(options.split("&"))
                .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
                .collect(Collectors.joining("&"));
        return new Address(
                others.isEmpty() ? parts[0] : parts[0] + "?" + others,
                option(options, "user"),
                option(options, "password"));
    }

    private static String option(String options, String name) {
        return Arrays.stream(options.split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> decoded(option.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
