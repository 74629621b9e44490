package kith.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Properties;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Pairs and clusters in a PostgreSQL, in the schema `matched`.
///
/// Every task copies its rows to new tables, each in a transaction of its own that first takes away what an
/// earlier attempt of the same task left. Only when all is there do the new tables take the place of the old,
/// at once.
///
/// @param url a JDBC address, with user and password among its options
record MatchedStore(String url) implements Serializable {

    private static final int PIECE = 1 << 16;

    void replace(Dataset<Row> pairs, Dataset<Row> clusters) {
        run("""
                create schema if not exists matched;
                drop table if exists matched.coming_pair, matched.coming_member;
                create table matched.coming_pair (
                    part integer not null,
                    left_partner text not null, left_id text not null,
                    right_partner text not null, right_id text not null,
                    weight real not null, probability double precision not null);
                create table matched.coming_member (
                    part integer not null,
                    partner text not null, local_id text not null,
                    cluster bigint not null);
                """);
        pairs.foreachPartition(new Copying(url, "delete from matched.coming_pair where part = ?", """
                copy matched.coming_pair
                     (part, left_partner, left_id, right_partner, right_id, weight, probability)
                from stdin
                """));
        clusters.foreachPartition(new Copying(
                url,
                "delete from matched.coming_member where part = ?",
                "copy matched.coming_member (part, partner, local_id, cluster) from stdin"));
        run("""
                drop table if exists matched.pair, matched.member;
                alter table matched.coming_pair drop column part;
                alter table matched.coming_member drop column part;
                alter table matched.coming_pair rename to pair;
                alter table matched.coming_member rename to member;
                alter table matched.pair add constraint a_pair_stands_once
                    primary key (left_partner, left_id, right_partner, right_id);
                alter table matched.member add constraint a_record_is_in_one_cluster
                    primary key (partner, local_id);
                create index who_is_in_a_cluster on matched.member (cluster);
                comment on table matched.pair is
                    'Pairs of records that a matching run found likely, with their weight in bits';
                comment on table matched.member is
                    'Which records a matching run takes to be one person''s; a cluster''s number holds for this run only';
                """);
    }

    private void run(String statements) {
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL would not take the tables: " + e.getMessage(), e);
        }
    }

    private static Connection open(String url) throws SQLException {
        Connection connection = new Driver().connect(url, new Properties());
        if (connection == null) {
            throw new SQLException("The address is none of PostgreSQL's: it begins with jdbc:postgresql:");
        }
        return connection;
    }

    /// The database's address may hold a password.
    @Override
    public String toString() {
        return "MatchedStore[...]";
    }

    /// Copies the rows of one task.
    ///
    /// @param again takes away what an earlier attempt left
    private record Copying(String url, String again, String copy) implements ForeachPartitionFunction<Row> {

        @Override
        public void call(Iterator<Row> rows) throws SQLException {
            int part = TaskContext.getPartitionId();
            try (Connection connection = open(url)) {
                connection.setAutoCommit(false);
                try (var taking = connection.prepareStatement(again)) {
                    taking.setInt(1, part);
                    taking.executeUpdate();
                }
                CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
                send(part, rows, in);
                in.endCopy();
                connection.commit();
            }
        }

        private static void send(int part, Iterator<Row> rows, CopyIn in) throws SQLException {
            StringBuilder text = new StringBuilder();
            while (rows.hasNext()) {
                Row row = rows.next();
                text.append(part);
                for (int column = 0; column < row.length(); column++) {
                    text.append('\t');
                    append(String.valueOf(row.get(column)), text);
                }
                text.append('\n');
                if (text.length() > PIECE || !rows.hasNext()) {
                    byte[] bytes = text.toString().getBytes(UTF_8);
                    in.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
        }

        /// Source of the escapes: PostgreSQL documentation, COPY, "Text Format".
        private static void append(String value, StringBuilder text) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }

        @Override
        public String toString() {
            return "Copying[...]";
        }
    }
}
