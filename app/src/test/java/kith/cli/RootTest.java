package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.cli.terminal.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootTest {

    @TempDir
    Path data;

    @Test
    void root_is_warned_once_by_every_command_but_serve() {
        assertThat(Root.warning(0, "check"))
                .hasValueSatisfying(words -> assertThat(words).contains("as root"));
        assertThat(Root.warning(0)).isPresent();
        assertThat(Root.warning(0, "serve")).isEmpty();
        assertThat(Root.warning(1000, "check")).isEmpty();
    }

    @Test
    void root_serves_only_where_that_is_allowed_in_so_many_words() {
        assertThat(Root.refusal(0, "no"))
                .hasValueSatisfying(words -> assertThat(words).contains("does not run as root", "KITH_ALLOW_ROOT=yes"));
        assertThat(Root.refusal(0, "yes")).isEmpty();
        assertThat(Root.refusal(1000, "no")).isEmpty();
    }

    @Test
    void the_server_refuses_root_before_it_opens_the_database() throws Exception {
        assumeTrue(Root.uid() == 0, "only root is refused");
        List<String> command = new ArrayList<>(Launched.program());
        command.add("serve");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Launched.onlyTheDatabaseOf(data, builder);
        builder.environment().remove("KITH_ALLOW_ROOT");

        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("kith: The server does not run as root");
        assertThat(process.waitFor()).isEqualTo(Ending.COULD_NOT_RUN.status());
        assertThat(Files.exists(data.resolve("postgres"))).isFalse();
    }
}
