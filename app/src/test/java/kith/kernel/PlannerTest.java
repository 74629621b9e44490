package kith.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PlannerTest {

    private static final int UNKNOWN = -1;

    private final TestDatabase database = TestDatabase.fresh("planner");
    private final JdbcClient db = database.client();
    private final Planner planner = new Planner(db);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

    /// PostgreSQL looks at tables by itself once a minute, and would change the figures in between.
    @BeforeEach
    void postgresql_does_not_look_by_itself() {
        db.sql("alter table people.person set (autovacuum_enabled = false)").update();
    }

    @Test
    void looks_again_at_a_table_once_it_has_more_than_doubled() {
        assertThat(rowsAsPlanned()).isEqualTo(UNKNOWN);

        lookAfterAdding(100_000);
        assertThat(rowsAsPlanned()).isEqualTo(100_000);

        lookAfterAdding(50_000);
        assertThat(rowsAsPlanned()).isEqualTo(100_000);

        lookAfterAdding(100_000);
        assertThat(rowsAsPlanned()).isEqualTo(250_000);
    }

    @Test
    void leaves_a_small_table_alone() {
        lookAfterAdding(100);

        assertThat(rowsAsPlanned()).isEqualTo(UNKNOWN);
    }

    /// It sees what is not committed yet, as in the middle of an import.
    private void lookAfterAdding(int people) {
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    insert into people.person (id, key)
                    select (select count(*) from people.person) + number, gen_random_uuid()
                      from generate_series(1, :people) as number
                    """).param("people", people).update();
            planner.lookAgain();
        });
    }

    private int rowsAsPlanned() {
        return db.sql("""
                select reltuples::int
                  from pg_class
                 where oid = 'people.person'::regclass
                """).query((row, _) -> row.getInt(1)).single();
    }
}
