package kith.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The servers that Kith runs on.
public final class Servers {

    private static final String THIS_ONE =
            "%s, process %d".formatted(host(), ProcessHandle.current().pid());

    /// This server's name: its host and its process.
    public static String thisOne() {
        return THIS_ONE;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private Servers() {}
}
