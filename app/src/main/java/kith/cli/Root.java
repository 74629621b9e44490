package kith.cli;

import com.sun.security.auth.module.UnixSystem;
import java.util.Optional;
import kith.cli.application.Settings;
import kith.cli.terminal.Trouble;

/// What Kith does when root runs it. A server does not run as root, because whoever took it over would own the
/// machine. Other commands do, after a warning.
final class Root {

    private static final String ALLOW = "KITH_ALLOW_ROOT";

    private Root() {}

    /// The operator's number on this machine.
    static long uid() {
        return new UnixSystem().getUid();
    }

    /// The warning, where root runs a command. `serve` has a rule of its own.
    static Optional<String> warning(long uid, String... arguments) {
        return uid == 0 && (arguments.length == 0 || !arguments[0].equals("serve"))
                ? Optional.of("kith: warning: you are running Kith as root. Use an ordinary account instead.")
                : Optional.empty();
    }

    /// Why the server does not start; empty where it may.
    static Optional<String> refusal(long uid, String allowed) {
        return uid == 0 && !allowed.equals("yes")
                ? Optional.of("The server does not run as root. Run it as an ordinary account, for example"
                        + " with: setpriv --reuid=kith --regid=kith --clear-groups ./kith serve. To run it as root"
                        + " all the same, set " + ALLOW + "=yes")
                : Optional.empty();
    }

    static void refuseToServe() {
        refusal(uid(), Settings.allowRoot()).ifPresent(sentence -> {
            throw new Trouble.CannotRun(sentence);
        });
    }
}
