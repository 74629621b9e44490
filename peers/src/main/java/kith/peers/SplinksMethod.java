package kith.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.bench.Found;
import kith.bench.Peer;
import kith.engine.linkage.files.People;
import kith.engine.linkage.matching.Field;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The method of Splink 4 on the engine that it runs on, DuckDB. It is not Splink, which is a Python program and is not
/// to be had here: it is what Splink's documentation and source say that it does, written again in SQL.
///
/// Comparisons have levels. How often each holds at random is counted among pairs taken at random; how often it holds
/// for one person is learned by expectation maximisation from the pairs of each training rule, for the comparisons that
/// do not look at the rule's columns, and the median of the rules is taken. How many pairs are one person's is
/// estimated from rules that are sure. Names and other values that few have weigh more than those that many have. Two
/// records that any rule gives get the sum of their weights; groups are whatever hangs together by links.
public final class SplinksMethod implements Peer {

    private static final int THREADS = 2;
    private static final double PAIRS_AT_RANDOM = 1e6;
    private static final double SHARE_OF_THE_SURE = 0.6;
    private static final double FIRST_GUESS = 0.95;
    private static final double NEVER_SEEN = 1e-6;
    private static final double LEAST = 1e-6;

    @Override
    public String name() {
        return "Splink's method";
    }

    @Override
    public String option() {
        return "--splink";
    }

    @Override
    public int usualRecords(int records) {
        return records;
    }

    @Override
    public Found on(People people) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return new Run(connection, people).found();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not do it: " + e.getMessage(), e);
        }
    }

    /// Makes shares of counts, in the place of those that there were. Nothing is never.
    ///
    /// @return the largest change
    static double toShares(double[] counts, double[] shares) {
        double all = Arrays.stream(counts).sum();
        double change = 0;
        for (int level = 0; level < shares.length; level++) {
            double share = Math.max(NEVER_SEEN, all == 0 ? shares[level] : counts[level] / all);
            change = Math.max(change, Math.abs(share - shares[level]));
            shares[level] = share;
        }
        return change;
    }

    /// @param odds up to infinity
    static double probability(double odds) {
        return 1 / (1 + 1 / odds);
    }

    private static final class Run {

        private final Connection connection;
        private final People people;
        private final List<Field> fields;
        private final Settings settings;
        private final List<Comparison> comparisons;
        private final List<String> counted;

        Run(Connection connection, People people) {
            this.connection = connection;
            this.people = people;
            this.fields = people.records().fields();
            this.settings = Settings.of(fields, people.records().size());
            this.comparisons = settings.comparisons();
            this.counted = comparisons.stream()
                    .flatMap(comparison -> comparison.levels().stream())
                    .map(Level::counted)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        Found found() throws SQLException {
            long began = System.nanoTime();
            execute("set threads = " + THREADS);
            load();
            prepare();
            double[][] random = random();
            double share = share();
            double[][] same = learned(random, share);
            long compared = pairs("pair", settings.rules());
            Found.Builder found = new Found.Builder();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(weighed(new Weights(comparisons, random, same), share))) {
                while (rows.next()) {
                    found.add(rows.getInt(1), rows.getInt(2), probability(Math.pow(2, rows.getDouble(3))));
                }
            }
            return found.build(people, compared, Duration.ofNanos(System.nanoTime() - began));
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

        private void load() throws SQLException {
            execute("create table said (row integer, %s)"
                    .formatted(IntStream.range(0, fields.size())
                            .mapToObj(field -> Settings.said(fields, field) + " varchar")
                            .collect(Collectors.joining(", "))));
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("said")) {
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

        /// How often each level holds for two records taken at random.
        private double[][] random() throws SQLException {
            double records = people.records().size();
            double part = Math.min(1, Math.sqrt(2 * PAIRS_AT_RANDOM) / records);
            execute("""
                    create table sample as
                    select row from record order by hash(row) limit %d
                    """.formatted((long) (records * part)));
            execute(
                    "create table random as select l.row as one, r.row as other from sample l join sample r on l.row < r.row");
            double[][] counts = new double[comparisons.size()][];
            Arrays.setAll(counts, of -> new double[comparisons.get(of).size()]);
            for (Training.Pattern pattern : patterns("random", comparisons)) {
                for (int of = 0; of < counts.length; of++) {
                    int level = pattern.levels().get(of);
                    if (level != Comparison.UNKNOWN) {
                        counts[of][level] += pattern.pairs();
                    }
                }
            }
            double[][] shares = Arrays.stream(counts)
                    .map(levels -> new double[levels.length])
                    .toArray(double[][]::new);
            for (int of = 0; of < counts.length; of++) {
                toShares(counts[of], shares[of]);
            }
            return shares;
        }

        /// Of all pairs, those that are one person's; more than none.
        private double share() throws SQLException {
            double records = people.records().size();
            return Math.max(1, pairs("sure", settings.sure())) / SHARE_OF_THE_SURE / (records * (records - 1) / 2);
        }

        /// The pairs that any of some rules give, each once.
        private long pairs(String table, List<Rule> rules) throws SQLException {
            String sql = IntStream.range(0, rules.size())
                    .mapToObj(rule ->
                            "select l.row as one, r.row as other from record l join record r on %s where l.row < r.row%s"
                                    .formatted(
                                            rules.get(rule).holds(),
                                            rules.subList(0, rule).stream()
                                                    .map(before ->
                                                            " and not coalesce(%s, false)".formatted(before.holds()))
                                                    .collect(Collectors.joining())))
                    .collect(Collectors.joining(" union all "));
            execute("create or replace table %s as %s".formatted(table, sql));
            return number("select count(*) from " + table);
        }

        private List<Training.Pattern> patterns(String pairs, List<Comparison> of) throws SQLException {
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

        private static String joined(String pairs) {
            return "%s join record l on l.row = one join record r on r.row = other".formatted(pairs);
        }

        /// How often each level holds for two records of one person: the median of what each training rule teaches.
        private double[][] learned(double[][] random, double share) throws SQLException {
            List<List<double[]>> lessons = new ArrayList<>();
            comparisons.forEach(_ -> lessons.add(new ArrayList<>()));
            for (Rule rule : settings.training()) {
                List<Integer> taught = IntStream.range(0, comparisons.size())
                        .filter(of -> rule.columns().stream()
                                .noneMatch(comparisons.get(of).columns()::contains))
                        .boxed()
                        .toList();
                pairs("training", List.of(rule));
                double odds = share / (1 - share);
                for (int of = 0; of < comparisons.size(); of++) {
                    if (!taught.contains(of)) {
                        odds *= FIRST_GUESS / random[of][0];
                    }
                }
                double[][] same = taught.stream()
                        .map(of -> guess(comparisons.get(of).size()))
                        .toArray(double[][]::new);
                List<Training.Pattern> patterns = patterns(
                        "training", taught.stream().map(comparisons::get).toList());
                double[][] here = taught.stream().map(of -> random[of]).toArray(double[][]::new);
                double[][] learned = new Training(patterns, here, same, probability(odds)).learn();
                for (int of = 0; of < learned.length; of++) {
                    lessons.get(taught.get(of)).add(learned[of]);
                }
            }
            return IntStream.range(0, comparisons.size())
                    .mapToObj(of -> median(lessons.get(of), comparisons.get(of).size()))
                    .toArray(double[][]::new);
        }

        private static double[] guess(int levels) {
            double[] guess = new double[levels];
            Arrays.fill(guess, (1 - FIRST_GUESS) / (levels - 1));
            guess[0] = FIRST_GUESS;
            return guess;
        }

        private static double[] median(List<double[]> lessons, int levels) {
            return lessons.isEmpty()
                    ? guess(levels)
                    : IntStream.range(0, levels)
                            .mapToDouble(level -> {
                                double[] said = lessons.stream()
                                        .mapToDouble(lesson -> lesson[level])
                                        .sorted()
                                        .toArray();
                                return (said[(said.length - 1) / 2] + said[said.length / 2]) / 2;
                            })
                            .toArray();
        }

        /// Pairs and their weights, those that are far too light left out.
        private String weighed(Weights weights, double share) {
            String grades = IntStream.range(0, comparisons.size())
                    .mapToObj(
                            of -> "%s as grade_%d".formatted(comparisons.get(of).grade(), of))
                    .collect(Collectors.joining(", "));
            String often = counted.stream()
                    .map(column -> ", greatest(l.often_%1$s, r.often_%1$s) as often_%1$s".formatted(column))
                    .collect(Collectors.joining());
            return "select one, other, %s as weight from (select one, other, %s%s from %s) where weight >= %s"
                    .formatted(weights.sum(share), grades, often, joined("pair"), Weights.bits(LEAST));
        }
    }
}
