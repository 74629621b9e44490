package kith.kernel.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Who the server runs as. PostgreSQL refuses to run as root.
sealed interface RunAs {

    /// The command that runs this command as them.
    List<String> command(List<String> command);

    /// The folder, or another one that they can reach.
    default Path reachable(Path home) throws IOException {
        return home;
    }

    /// Makes the folder theirs.
    default void give(Path folder) throws IOException {}

    /// Ourselves if we are nobody special; as root, nobody in a user namespace of its own, or where the kernel
    /// allows none (as in most containers), an account without rights.
    static RunAs found() {
        if (new UnixSystem().getUid() != 0) {
            return new Ourselves();
        }
        if (Programs.succeeds(List.of("unshare", "-U", "true"))) {
            return new NamespaceOfItsOwn();
        }
        return Stream.of("postgres", "nobody")
                .map(Account::new)
                .filter(account -> Programs.succeeds(account.command(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv works here;"
                                + " run as another user or set KITH_DATABASE_URL"));
    }

    record Ourselves() implements RunAs {

        @Override
        public List<String> command(List<String> command) {
            return command;
        }
    }

    /// In there we are an overflow user to ourselves, so PostgreSQL is content, and root's files stay root's.
    record NamespaceOfItsOwn() implements RunAs {

        @Override
        public List<String> command(List<String> command) {
            return Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList();
        }

        @Override
        public void give(Path folder) throws IOException {
            Folders.give(folder, "root");
        }
    }

    record Account(String name) implements RunAs {

        @Override
        public List<String> command(List<String> command) {
            return Stream.concat(
                            Stream.of("setpriv", "--reuid=" + name, "--regid=" + group(), "--clear-groups"),
                            command.stream())
                    .toList();
        }

        /// Somebody without rights cannot look into root's own folder: the server then lives in `/var/lib/kith`.
        @Override
        public Path reachable(Path home) throws IOException {
            if (Programs.succeeds(command(List.of("test", "-x", home.toString())))) {
                return home;
            }
            String name = HexFormat.of().toHexDigits(home.toString().hashCode());
            return Files.createDirectories(Path.of("/var/lib/kith", name)).toRealPath();
        }

        @Override
        public void give(Path folder) throws IOException {
            Folders.give(folder, name);
        }

        private String group() {
            return Programs.output(List.of("id", "-g", name)).strip();
        }
    }
}
