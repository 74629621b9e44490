package kith.kernel.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/// A statement that reads, with the values of its parameters and what its rows come to. A store makes it, and
/// [Queries] asks it.
public final class Query<T> {

    private final Object question;
    private final String sql;
    private final Map<String, Object> params;
    private final Rows<?, T> rows;

    private Query(Object question, String sql, Map<String, Object> params, Rows<?, T> rows) {
        this.question = question;
        this.sql = sql;
        this.params = Map.copyOf(params);
        this.rows = rows;
    }

    /// @param question what is asked and of whom; equal questions have the same answer while a page is read
    /// @param row reads one row
    /// @param answer what all rows come to, in their order
    public static <R, T> Query<T> of(
            Object question, String sql, Map<String, Object> params, RowMapper<R> row, Function<List<R>, T> answer) {
        return new Query<>(question, sql, params, new Rows<>(row, answer));
    }

    Object question() {
        return question;
    }

    String sql() {
        return sql;
    }

    Map<String, Object> params() {
        return params;
    }

    Rows<?, T> rows() {
        return rows;
    }

    /// It holds no value of a parameter.
    @Override
    public String toString() {
        return "Query[" + sql + "]";
    }

    /// What becomes of the rows.
    record Rows<R, T>(RowMapper<R> row, Function<List<R>, T> answer) {}
}
