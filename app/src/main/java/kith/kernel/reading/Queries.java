package kith.kernel.reading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kith.kernel.ReadOnce;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the database queries, one or several in one round trip.
///
/// A page of a person reads some twenty small tables of several modules. PostgreSQL takes several statements at
/// once, and plans, executes and answers each by itself.
@Component
public class Queries {

    /// What stands between statements that go together.
    public static final String NEXT = ";\n";

    private final JdbcClient db;
    private final JdbcOperations operations;
    private final Map<String, Positional> parsed = new ConcurrentHashMap<>();
    private final Map<List<String>, String> joined = new ConcurrentHashMap<>();

    public Queries(JdbcClient db, JdbcOperations operations) {
        this.db = db;
        this.operations = operations;
    }

    /// What a query comes to, from memory where it was asked before for the same page.
    public <T> T answer(Query<T> query) {
        return ReadOnce.answer(query.question(), () -> one(query, query.rows()));
    }

    private <R, T> T one(Query<T> query, Query.Rows<R, T> rows) {
        return rows.answer()
                .apply(db.sql(query.sql())
                        .params(query.params())
                        .query(rows.row())
                        .list());
    }

    /// Asks these queries in one round trip, so that [#answer] finds what they come to in memory. It does nothing
    /// while no page is read: there is no memory then.
    public void askTogether(Collection<? extends Query<?>> queries) {
        Map<Object, Query<?>> open = new LinkedHashMap<>();
        if (ReadOnce.isReading()) {
            queries.stream()
                    .filter(query -> !ReadOnce.isAnswered(query.question()))
                    .forEach(query -> open.putIfAbsent(query.question(), query));
        }
        if (!open.isEmpty()) {
            ask(List.copyOf(open.values()));
        }
    }

    private void ask(List<Query<?>> queries) {
        List<Object> values = new ArrayList<>();
        List<String> statements =
                queries.stream().map(query -> positional(query, values)).toList();
        String sql = joined.computeIfAbsent(statements, each -> String.join(NEXT, each));
        operations.execute(sql, (PreparedStatement statement) -> {
            for (int i = 0; i < values.size(); i++) {
                StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(i));
            }
            statement.execute();
            for (Query<?> query : queries) {
                remember(query, query.rows(), Objects.requireNonNull(statement.getResultSet()));
                statement.getMoreResults();
            }
            return queries.size();
        });
    }

    /// The statement with a question mark for each value.
    private String positional(Query<?> query, List<Object> values) {
        Positional statement = parsed.computeIfAbsent(query.sql(), Positional::of);
        values.addAll(List.of(NamedParameterUtils.buildValueArray(
                statement.parsed(), new MapSqlParameterSource(query.params()), null)));
        return statement.sql();
    }

    /// A statement whose parameters are one value each, so that it is the same text for all values.
    private record Positional(ParsedSql parsed, String sql) {

        static Positional of(String named) {
            ParsedSql parsed = NamedParameterUtils.parseSqlStatement(named);
            return new Positional(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
        }
    }

    private static <R, T> void remember(Query<?> query, Query.Rows<R, T> rows, ResultSet result) throws SQLException {
        List<R> read = new ArrayList<>();
        for (int number = 0; result.next(); number++) {
            read.add(rows.row().mapRow(result, number));
        }
        T answer = rows.answer().apply(read);
        ReadOnce.answer(query.question(), () -> answer);
    }
}
