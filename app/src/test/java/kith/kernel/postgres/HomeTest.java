package kith.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import kith.kernel.postgres.RunAs.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where root's embedded database is kept, and how an existing one gets there.
class HomeTest {

    @TempDir
    Path folder;

    private Path data;
    private Path elsewhere;
    private Account nobody;

    @BeforeEach
    void a_data_folder_that_root_has_closed_to_others() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "only root runs the database as another account");
        nobody = Account.named("nobody").orElseThrow();
        assumeTrue(Programs.succeeds(nobody.command(List.of("true"))), "setpriv does not work here");
        data = Files.createDirectory(
                folder.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        elsewhere = folder.resolve("elsewhere");
    }

    @Test
    void a_folder_that_the_account_reaches_is_used_in_place() throws IOException {
        Folders.permit(data, "rwxr-xr-x");

        assertThat(home()).isEqualTo(data.resolve("postgres").toRealPath());
        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx--x---");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void a_new_data_folder_lets_in_the_account_and_nobody_else() throws IOException {
        Path made = folder.resolve("new");

        assertThat(Home.of(made, nobody)).isEqualTo(made.resolve("postgres").toRealPath());
        assertThat(permissions(made)).isEqualTo("rwx--x---");
        assertThat(Files.getAttribute(made, "unix:gid")).isEqualTo(nobody.gid());
    }

    @Test
    void an_ordinary_user_has_a_data_folder_that_others_cannot_look_into() throws IOException {
        Path made = folder.resolve("new");

        Home.of(made, new RunAs.Ourselves());

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void a_data_folder_from_before_is_closed_to_others() throws IOException {
        Files.createDirectory(data.resolve("audit"));
        Folders.permit(data, "rwxr-xr-x");
        Home.createDataFolder(data, new RunAs.Ourselves());
        assertThat(permissions(data)).isEqualTo("rwx------");

        Folders.permit(data, "rwxrwxrwx");
        Home.createDataFolder(data, nobody);
        assertThat(permissions(data)).isEqualTo("rwx--x---");
        assertThat(nobody.reaches(data)).isTrue();
    }

    @Test
    void a_data_folder_that_is_closed_already_is_not_opened_to_the_servers_account() throws IOException {
        Home.createDataFolder(data, nobody);

        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_with_other_things_in_it_or_of_somebody_else_stays_as_it_is() throws IOException {
        Files.createFile(data.resolve("letters"));
        Folders.permit(data, "rwxr-xr-x");
        Home.createDataFolder(data, new RunAs.Ourselves());
        assertThat(permissions(data)).isEqualTo("rwxr-xr-x");

        Files.delete(data.resolve("letters"));
        Folders.give(data, nobody.uid(), nobody.gid());
        Home.createDataFolder(data, nobody);
        assertThat(permissions(data)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_folder_that_the_account_cannot_reach_is_moved_with_what_it_holds() throws IOException {
        kept(data.resolve("postgres"));

        Path home = home();

        assertThat(home.getParent()).isEqualTo(elsewhere.toRealPath());
        assertThat(home.resolve("server/data/PG_VERSION")).hasContent("18");
        assertThat(data.resolve("postgres")).isSymbolicLink();
        assertThat(nobody.reaches(home)).isTrue();
        assertThat(home()).isEqualTo(home);
    }

    @Test
    void a_folder_on_another_disk_is_copied_and_then_removed() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isDirectory(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)));
        elsewhere = Files.createTempDirectory(memory, "kith");
        try {
            kept(data.resolve("postgres"));

            Path home = home();

            assertThat(home.resolve("server/data/PG_VERSION")).hasContent("18");
            assertThat(data.resolve("postgres")).isSymbolicLink();
            assertThat(data.resolve("postgres.before")).doesNotExist();
        } finally {
            Folders.delete(elsewhere);
        }
    }

    @Test
    void a_move_that_ended_before_the_link_took_its_place_is_finished() throws IOException {
        kept(elsewhere.resolve("moved"));
        Files.createSymbolicLink(data.resolve("postgres.moving"), elsewhere.resolve("moved"));

        assertThat(home().resolve("server/data/PG_VERSION")).hasContent("18");
        assertThat(Files.exists(data.resolve("postgres.moving"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void a_copy_that_was_cut_short_is_thrown_away() throws IOException {
        kept(data.resolve("postgres"));
        Files.createDirectories(elsewhere.resolve("half"));
        Files.createSymbolicLink(data.resolve("postgres.moving"), elsewhere.resolve("half"));

        assertThat(home().resolve("server/data/PG_VERSION")).hasContent("18");
        assertThat(elsewhere.resolve("half")).doesNotExist();
    }

    @Test
    void what_an_earlier_version_kept_elsewhere_is_used() throws IOException {
        Path postgres = Files.createDirectory(data.resolve("postgres"));
        kept(elsewhere.resolve(
                HexFormat.of().toHexDigits(postgres.toRealPath().toString().hashCode())));

        assertThat(home().resolve("server/data/PG_VERSION")).hasContent("18");
    }

    @Test
    void a_link_in_the_servers_folder_gives_nothing_else_away() throws IOException {
        Path ofRoot = Files.createFile(folder.resolve("of-root"));
        kept(data.resolve("postgres"));
        Files.createSymbolicLink(data.resolve("postgres/server/link"), ofRoot);

        nobody.give(data.resolve("postgres/server"));

        assertThat(Files.getAttribute(ofRoot, "unix:uid")).isEqualTo(0);
        assertThat(Files.getAttribute(data.resolve("postgres/server/data/PG_VERSION"), "unix:uid"))
                .isEqualTo(nobody.uid());
    }

    private Path home() throws IOException {
        return new Home(data.toRealPath(), nobody, elsewhere).reachable();
    }

    private static void kept(Path home) throws IOException {
        Files.createDirectories(home.resolve("server/data"));
        Files.writeString(home.resolve("server/data/PG_VERSION"), "18");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
