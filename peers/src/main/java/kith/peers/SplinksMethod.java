package kith.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kith.bench.Found;
import kith.bench.Peer;
import kith.engine.linkage.files.People;

/// The method of Splink 4 on the engine that it runs on, DuckDB. It is not Splink, which is a Python program
/// and is not to be had here: it is what Splink's documentation and source say that it does, written again in
/// SQL.
///
/// Comparisons have levels. How often each holds at random is counted among pairs taken at random; how often it
/// holds for one person is learned by expectation maximisation from the pairs of each training rule, for the
/// comparisons that do not look at the rule's columns, and the median of the rules is taken. How many pairs are
/// one person's is estimated from rules that are sure. Names and other values that few have weigh more than
/// those that many have. Two records that any rule gives get the sum of their weights; groups are whatever
/// hangs together by links.
public final class SplinksMethod implements Peer {

    private static final int THREADS = 2;
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
            try (Statement statement = connection.createStatement()) {
                statement.execute("set threads = " + THREADS);
            }
            return on(people, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not do it: " + e.getMessage(), e);
        }
    }

    private static Found on(People people, Connection connection) throws SQLException {
        long began = System.nanoTime();
        int records = people.records().size();
        Settings settings = Settings.of(people.records().fields(), records);
        Tables tables = Tables.of(people, settings, connection);
        Lessons lessons = new Lessons(tables, settings, records);
        double[][] random = lessons.random();
        double share = lessons.share();
        Weights weights = new Weights(settings.comparisons(), random, lessons.onePerson(random, share));
        long compared = tables.pair("pair", settings.rules());
        Found.Builder found = new Found.Builder();
        tables.weigh(
                "pair",
                weights,
                share,
                Weights.bits(LEAST),
                (one, other, weight) -> found.add(one, other, Training.probability(Math.pow(2, weight))));
        return found.build(people, compared, Duration.ofNanos(System.nanoTime() - began));
    }
}
