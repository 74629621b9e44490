package kith.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.audit.AuditLog;
import kith.access.audit.Finding;
import kith.access.audit.Verification;
import kith.cli.Benchmark;

/// How long it takes to prove an audit log of `--requests N` entries (10,000 by default), and whether one flipped
/// bit is named. It makes a database of its own.
public final class AuditBenchmark implements Benchmark {

    private static final long LIMIT_SECONDS = 60;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String what() {
        return "proving an audit log of --requests N entries, and naming one flipped bit";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        int entries = Arguments.of(arguments).requests();
        try (Workplace workplace = Workplace.open()) {
            AuditLog log = workplace.get(AuditLog.class);
            execute(workplace, """
                    insert into access.audit (
                           at, worker, role, purpose, outcome, clause, relationship, what, people, terms, address)
                    select now(), n %% 500, 'Care coordinator', 'Direct care', 'granted', 'people.open: case-finding',
                           'is on the three-conditions list', 'the person page', array[n, n + 1], 'term ' || n, '10.0.0.7'
                      from generate_series(1, %d) n
                    """.formatted(entries));
            long began = System.nanoTime();
            log.seal(Instant.now());
            out.printf("placed and signed\t%,d entries\t%.1f s%n", entries, seconds(began));
            workplace.settle();
            began = System.nanoTime();
            Verification sound = log.verify(Optional.empty());
            out.printf(
                    "verified\t%,d entries\t%.1f s\tlimit %d s for 10,000,000\t%s%n",
                    sound.entries(), seconds(began), LIMIT_SECONDS, sound.holds() ? "kept" : "broken");
            execute(workplace, """
                    set session_replication_role = replica;
                    update access.audit
                       set salt = set_bit(salt, 0, 1 - get_bit(salt, 0))
                     where id = (select entry from access.leaf where position = %d);
                    set session_replication_role = origin
                    """.formatted(entries / 2));
            log.verify(Optional.empty()).findings().stream()
                    .map(Finding::sentence)
                    .forEach(sentence -> out.println("one bit flipped\t" + sentence));
            return true;
        } catch (IOException e) {
            out.println("The benchmark could not make its folder: " + e.getMessage());
            return false;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void execute(Workplace workplace, String sql) {
        try (Connection connection = workplace.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be made", e);
        }
    }
}
