package kith.kernel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kith.kernel.ReadOnce;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Several queries in one round trip come to what each of them comes to alone.
class QueriesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("queries");

    /// Outside a transaction each statement takes a connection of its own.
    private final AtomicInteger taken = new AtomicInteger();
    private final JdbcTemplate operations = new JdbcTemplate(new DelegatingDataSource(DATABASE.dataSource()) {
        @Override
        public Connection getConnection() throws SQLException {
            taken.incrementAndGet();
            return super.getConnection();
        }
    });
    private final Queries queries = new Queries(JdbcClient.create(operations), operations);

    @Test
    void come_to_the_same_together_as_alone() {
        List<Object> alone =
                List.of(queries.answer(numbers(3)), queries.answer(numbers(0)), queries.answer(words("a", "b")));

        List<Object> together = ReadOnce.during(() -> {
            queries.askTogether(List.of(numbers(3), numbers(0), words("a", "b")));
            return List.of(queries.answer(numbers(3)), queries.answer(numbers(0)), queries.answer(words("a", "b")));
        });

        assertThat(together).isEqualTo(alone).isEqualTo(List.of(List.of(1, 2, 3), List.of(), "a-b on 2026-11-30"));
    }

    @Test
    void take_one_round_trip_together_and_none_afterwards() {
        ReadOnce.during(() -> {
            queries.askTogether(List.of(numbers(3), words("a", "b")));
            queries.askTogether(List.of(words("a", "b"), numbers(3)));
            return queries.answer(numbers(3));
        });

        assertThat(taken).hasValue(1);
    }

    @Test
    void are_asked_one_by_one_while_no_page_is_read() {
        queries.askTogether(List.of(numbers(3), words("a", "b")));

        assertThat(taken).hasValue(0);
        assertThat(queries.answer(numbers(3))).hasSize(3);
    }

    @Test
    void come_to_the_same_once_the_driver_has_prepared_them_on_the_server() {
        for (int i = 0; i < 12; i++) {
            int most = i;
            assertThat(ReadOnce.during(() -> {
                        queries.askTogether(List.of(numbers(most), words("a", String.valueOf(most))));
                        return queries.answer(numbers(most)) + queries.answer(words("a", String.valueOf(most)));
                    }))
                    .endsWith("a-%d on 2026-11-30".formatted(most));
        }
    }

    @Test
    void fail_together_with_the_one_that_fails() {
        Query<List<Integer>> wrong = Query.of(
                "divided", "select 1 / :by::int as number", Map.of("by", 0), (row, _) -> row.getInt(1), rows -> rows);

        assertThatThrownBy(() -> ReadOnce.during(() -> {
                    queries.askTogether(List.of(numbers(3), wrong));
                    return 0;
                }))
                .isInstanceOf(DataAccessException.class);
    }

    private static Query<List<Integer>> numbers(int most) {
        return Query.of(
                List.of("numbers", most), """
                select number
                  from generate_series(1, :most) number
                """, Map.of("most", most), (row, _) -> row.getInt("number"), rows -> rows);
    }

    private static Query<String> words(String... words) {
        return Query.of(
                List.of("words", List.of(words)),
                """
                select array_to_string(:words::text[], '-') || ' on ' || :day::date as words
                """,
                Map.of("words", words, "day", LocalDate.of(2026, 11, 30)),
                (row, _) -> row.getString("words"),
                List::getFirst);
    }
}
