package kith.kernel.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The account that the PostgreSQL server runs as. It is never root.
sealed interface RunAs {

    /// The same command, run by this account.
    List<String> command(List<String> command);

    /// Makes this account the owner of a folder and of everything in it.
    default void give(Path folder) throws IOException {}

    /// Our own account, unless that is root. For root: the account that owns the server's folder, or else an account
    /// without rights.
    static RunAs found(Path server) {
        if (new UnixSystem().getUid() != 0) {
            return new Ourselves();
        }
        Account account = Account.ownerOf(server)
                .or(() -> Stream.of("kith", "nobody")
                        .flatMap(name -> Account.named(name).stream())
                        .findFirst())
                .orElseThrow(() -> new DatabaseUnavailable(
                        "PostgreSQL does not run as root, and there is no account nobody to run it as. " + WHAT_TO_DO));
        if (!Programs.succeeds(account.command(List.of("true")))) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and setpriv cannot run it as user %d here. %s"
                            .formatted(account.uid(), WHAT_TO_DO));
        }
        return account;
    }

    String WHAT_TO_DO = "Install setpriv (package util-linux), or run Kith as an ordinary user,"
            + " or set KITH_DATABASE_URL to a PostgreSQL of your own";

    record Ourselves() implements RunAs {

        @Override
        public List<String> command(List<String> command) {
            return command;
        }
    }

    /// Another account, for root alone. The command can gain no rights back.
    record Account(int uid, int gid) implements RunAs {

        static Optional<Account> named(String name) {
            return number("-u", name).flatMap(uid -> number("-g", name).map(gid -> new Account(uid, gid)));
        }

        /// The account that owns this; empty where it is root or the path does not exist.
        static Optional<Account> ownerOf(Path path) {
            try {
                int uid = (int) Files.getAttribute(path, "unix:uid");
                return uid == 0
                        ? Optional.empty()
                        : Optional.of(new Account(uid, (int) Files.getAttribute(path, "unix:gid")));
            } catch (IOException missing) {
                return Optional.empty();
            }
        }

        @Override
        public List<String> command(List<String> command) {
            return Stream.concat(
                            Stream.of(
                                    "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"),
                            command.stream())
                    .toList();
        }

        @Override
        public void give(Path folder) throws IOException {
            Folders.give(folder, uid, gid);
        }

        /// Whether this account can use what is in the folder.
        boolean reaches(Path folder) {
            return Programs.succeeds(command(List.of("test", "-x", folder.toString())));
        }

        /// Lets this account use what is in a folder of root's, without letting it list the folder.
        void letIn(Path folder) throws IOException {
            if ((int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS) == 0) {
                Files.setAttribute(folder, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Folders.permit(folder, "rwx--x---");
            }
        }

        private static Optional<Integer> number(String which, String name) {
            try {
                return Optional.of(Integer.parseInt(
                        Programs.output(List.of("id", which, name)).strip()));
            } catch (NumberFormatException unknown) {
                return Optional.empty();
            }
        }
    }
}
