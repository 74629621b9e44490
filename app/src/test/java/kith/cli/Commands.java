package kith.cli;

import java.util.Map;

/// Commands on a database, in this process.
public final class Commands {

    private Commands() {}

    /// @return the status, the results and the messages
    public static String on(Map<String, Object> properties, String... arguments) {
        properties.forEach((name, value) -> System.setProperty(name, value.toString()));
        try {
            Typed typed = Typed.command(arguments);
            return "%d%n%s%n%s".formatted(typed.status(), typed.out(), typed.err());
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }
}
