package kith.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

class TroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "53100 | There is no room left on the disk that the database is on.",
                "53200 | The database has run out of memory.",
                "53300 | The database has too many connections.",
                "57014 | The database stopped a query that took too long, or somebody did.",
                "54000 | Something was too large for the database.",
                "40P01 | The database could not finish because others wrote at the same time.",
                "XX000 | The database reported the error XX000.",
                "08006 | The database stopped answering.",
                "57P01 | The database stopped answering."
            })
    void an_error_of_the_database_is_told_by_its_cause(String code, String sentence) {
        assertThat(Trouble.sentence(
                        new DataAccessResourceFailureException("x", new SQLException("a name of somebody", code))))
                .startsWith(sentence)
                .contains("What was stored until then is stored")
                .doesNotContain("a name of somebody");
    }

    @Test
    void anything_else_is_for_the_log() {
        assertThat(Trouble.sentence(new IllegalStateException("a name of somebody")))
                .contains("server's log")
                .doesNotContain("a name of somebody");
    }
}
