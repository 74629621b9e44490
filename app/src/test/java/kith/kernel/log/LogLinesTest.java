package kith.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLinesTest {

    @Test
    void a_forged_line_stays_on_the_line_that_it_was_typed_into() {
        String typed = "G85001\r\n2026-11-29T02:00:00.000Z INFO  Forged: worker grace signed in";

        assertThat(line(typed, null))
                .isEqualTo("Partner G85001\\u000d\\u000a2026-11-29T02:00:00.000Z INFO  Forged: worker grace signed in");
    }

    @Test
    void what_moves_the_cursor_or_turns_the_writing_round_is_escaped() {
        assertThat(line("a\u001b[2Kb\u202ec\u2028d\u0085e\tf", null))
                .isEqualTo("Partner a\\u001b[2Kb\\u202ec\\u2028d\\u0085e\\u0009f");
    }

    @Test
    void other_writing_is_left_as_it_is() {
        assertThat(line("Zoë Ōkawa 名 \uD83D\uDE00", null)).isEqualTo("Partner Zoë Ōkawa 名 \uD83D\uDE00");
    }

    @Test
    void an_error_is_named_with_its_place_and_without_its_words() {
        var typed = new IllegalStateException("JohnSmith", new SQLException("value JohnSmith", "22P02"));

        assertThat(new TraceWithoutWords().convert(event("x", typed)))
                .startsWith("java.lang.IllegalStateException\n\tat kith.kernel.log.LogLinesTest")
                .contains("Caused by: java.sql.SQLException (22P02)\n")
                .doesNotContain("JohnSmith");
    }

    private static String line(String value, @Nullable Throwable thrown) {
        return new EscapedMessage().convert(event(value, thrown));
    }

    private static LoggingEvent event(String value, @Nullable Throwable thrown) {
        Logger logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(LogLinesTest.class);
        return new LoggingEvent(
                LogLinesTest.class.getName(), logger, Level.INFO, "Partner {}", thrown, new Object[] {value});
    }
}
