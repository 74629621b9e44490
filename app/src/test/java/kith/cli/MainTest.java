package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void a_command_that_is_not_one_is_wrong_usage_and_says_what_there_is() {
        Typed typed = Typed.command("improt");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("improt");
    }

    @Test
    void without_a_command_it_lists_them_and_their_settings() {
        Typed typed = Typed.command();

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains("serve", "worker", "borough", "check", "KITH_DATABASE_URL", "KITH_DATA");
    }

    @Test
    void help_is_a_result() {
        Typed typed = Typed.command("borough", "--help");

        assertThat(typed.status()).isZero();
        assertThat(typed.out()).contains("--people=N", "--seed=S", "--out=DIR");
    }

    @Test
    void the_borough_is_written_without_a_database(@TempDir Path out) {
        Typed typed = Typed.command("borough", "--people", "100", "--out", out.toString());

        assertThat(typed.status()).as(typed.err()).isZero();
        assertThat(Files.exists(out.resolve("feeds/truth.csv"))).isTrue();
    }

    @Test
    void a_borough_of_three_is_wrong_usage(@TempDir Path out) {
        assertThat(Typed.command("borough", "--people", "3", "--out", out.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void a_benchmark_that_is_not_there_could_not_run() {
        assertThat(Typed.command("bench", "nothing").status()).isEqualTo(3);
    }
}
