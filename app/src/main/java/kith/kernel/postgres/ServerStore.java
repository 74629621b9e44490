package kith.kernel.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/// What is asked of a server itself, before there is a data source.
final class ServerStore {

    private ServerStore() {}

    /// Where the server keeps its data: tells our server from a stranger's on the same port.
    static Path dataFolder(Address address) throws SQLException {
        return Path.of(answer(address, "show data_directory"));
    }

    /// The server's version as a number: 180004 is 18.4.
    static int version(Address address) throws SQLException {
        return Integer.parseInt(answer(address, "show server_version_num"));
    }

    /// Makes the database unless it is there. Its name is ours and needs no quoting.
    static void ensureDatabase(Address server, String name) throws SQLException {
        try (Connection connection = connect(server);
                PreparedStatement exists = connection.prepareStatement("""
                        select 1
                          from pg_database
                         where datname = ?
                        """)) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (PreparedStatement create = connection.prepareStatement("create database " + name)) {
                create.execute();
            }
        }
    }

    /// Makes a role that may sign in and has no other right, unless it is there. Name and password are ours and need
    /// no quoting.
    static void ensureLogin(Address server, String name, String password) throws SQLException {
        try (Connection connection = connect(server);
                PreparedStatement exists = connection.prepareStatement("""
                        select 1
                          from pg_roles
                         where rolname = ?
                        """)) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (PreparedStatement create =
                    connection.prepareStatement("create role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                            .formatted(name, password))) {
                create.execute();
            }
        }
    }

    private static String answer(Address address, String question) throws SQLException {
        try (Connection connection = connect(address);
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(Address address) throws SQLException {
        Properties properties = new Properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
        }
        if (!address.password().isEmpty()) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(address.url(), properties);
    }
}
