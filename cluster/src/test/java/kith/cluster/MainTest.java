package kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter said = new StringWriter();

    @Test
    void says_how_it_is_used_when_it_is_not_told_where_to_write() {
        assertThat(run("feeds")).isEqualTo(2);
        assertThat(said.toString()).contains("--out=DIR", "--rulings=FILE");
    }

    @Test
    void help_names_how_many_records_are_learned_from() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("1000000");
    }

    private int run(String... arguments) {
        return new CommandLine(new Main(System.out))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
