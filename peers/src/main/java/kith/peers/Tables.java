package kith.peers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.engine.linkage.files.People;
import kith.engine.linkage.records.Field;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Records in DuckDB, and pairs of them.
final class Tables {

    private final Connection connection;
    private final Settings settings;

    /// The columns of which it is counted how common each value is.
    private final List<String> counted;

    private Tables(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
        this.counted = settings.comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream())
                .map(Level::counted)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Tables of(People people, Settings settings, Connection connection) throws SQLException {
        Tables tables = new Tables(connection, settings);
        tables.load(people);
        tables.prepare();
        return tables;
    }

    private void load(People people) throws SQLException {
        List<Field> fields = people.records().fields();
        execute("create table said (row integer, %s)"
                .formatted(IntStream.range(0, fields.size())
                        .mapToObj(field -> Settings.said(fields, field) + " varchar")
                        .collect(Collectors.joining(", "))));
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("said")) {
            for (int row = 0; row < people.records().size(); row++) {
                appender.beginRow();
                appender.append(row);
                for (String text : people.says(row)) {
                    String said = text.strip();
                    if (said.isEmpty()) {
                        appender.appendNull();
                    } else {
                        appender.append(said);
                    }
                }
                appender.endRow();
            }
        }
    }

    /// The records as they are compared, each with how common its values are.
    private void prepare() throws SQLException {
        execute("create table plain as select row, %s from said"
                .formatted(settings.columns().entrySet().stream()
                        .map(column -> column.getValue() + " as " + column.getKey())
                        .collect(Collectors.joining(", "))));
        for (String column : counted) {
            execute("""
                    create table often_%1$s as
                    select %1$s, count(*) / sum(count(*)) over () as share from plain where %1$s is not null group by 1
                    """.formatted(column));
        }
        execute("create table record as select plain.*%s from plain %s"
                .formatted(
                        counted.stream()
                                .map(column -> ", often_%1$s.share as often_%1$s".formatted(column))
                                .collect(Collectors.joining()),
                        counted.stream()
                                .map(column -> "left join often_%1$s using (%1$s)".formatted(column))
                                .collect(Collectors.joining(" "))));
    }

    /// All pairs of some records, always the same ones.
    void pairAtRandom(String table, long records) throws SQLException {
        execute("create table sample as select row from record order by hash(row) limit %d".formatted(records));
        execute("create table %s as select l.row as one, r.row as other from sample l join sample r on l.row < r.row"
                .formatted(table));
    }

    /// The pairs that any of some rules give, each once.
    ///
    /// @return how many there are
    long pair(String table, List<Rule> rules) throws SQLException {
        String sql = IntStream.range(0, rules.size())
                .mapToObj(rule ->
                        "select l.row as one, r.row as other from record l join record r on %s where l.row < r.row%s"
                                .formatted(
                                        rules.get(rule).holds(),
                                        rules.subList(0, rule).stream()
                                                .map(before -> " and not coalesce(%s, false)".formatted(before.holds()))
                                                .collect(Collectors.joining())))
                .collect(Collectors.joining(" union all "));
        execute("create or replace table %s as %s".formatted(table, sql));
        return number("select count(*) from " + table);
    }

    /// How the pairs of a table compare.
    List<Training.Pattern> patterns(String pairs, List<Comparison> of) throws SQLException {
        String sql = "select %s, count(*) from %s group by all"
                .formatted(of.stream().map(Comparison::grade).collect(Collectors.joining(", ")), joined(pairs));
        List<Training.Pattern> patterns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Integer> levels = new ArrayList<>();
                for (int i = 0; i < of.size(); i++) {
                    levels.add(rows.getInt(i + 1));
                }
                patterns.add(new Training.Pattern(levels, rows.getLong(of.size() + 1)));
            }
        }
        return patterns;
    }

    /// Takes a pair and what it weighs, in bits.
    interface Taker {
        void take(int one, int other, double weight);
    }

    /// Gives the pairs of a table that weigh so much at the least.
    ///
    /// @param share of all pairs, those that are one person's
    /// @param least SQL for a weight in bits
    void weigh(String pairs, Weights weights, double share, String least, Taker taker) throws SQLException {
        List<Comparison> comparisons = settings.comparisons();
        String grades = IntStream.range(0, comparisons.size())
                .mapToObj(of -> "%s as grade_%d".formatted(comparisons.get(of).grade(), of))
                .collect(Collectors.joining(", "));
        String often = counted.stream()
                .map(column -> ", greatest(l.often_%1$s, r.often_%1$s) as often_%1$s".formatted(column))
                .collect(Collectors.joining());
        String sql = "select one, other, %s as weight from (select one, other, %s%s from %s) where weight >= %s"
                .formatted(weights.sum(share), grades, often, joined(pairs), least);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows.getInt(1), rows.getInt(2), rows.getDouble(3));
            }
        }
    }

    private static String joined(String pairs) {
        return "%s join record l on l.row = one join record r on r.row = other".formatted(pairs);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
