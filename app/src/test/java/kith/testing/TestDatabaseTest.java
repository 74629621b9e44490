package kith.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void a_fresh_database_has_every_modules_tables_and_nobody_elses_rows() {
        JdbcClient one = TestDatabase.fresh("one").client();
        JdbcClient other = TestDatabase.fresh("other").client();

        one.sql("insert into people.person (id, key) values (1, gen_random_uuid())")
                .update();

        assertThat(people(one)).isEqualTo(1);
        assertThat(people(other)).isZero();
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        TestDatabase database = TestDatabase.fresh("failing");

        assertThatThrownBy(() -> database.transaction().executeWithoutResult(_ -> {
                    database.client()
                            .sql("insert into people.person (id, key) values (1, gen_random_uuid())")
                            .update();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(people(database.client())).isZero();
    }

    private static int people(JdbcClient db) {
        return db.sql("select count(*) from people.person").query(Integer.class).single();
    }

    @Test
    void empties_every_table_of_a_module_and_no_other() {
        TestDatabase database = TestDatabase.fresh("emptying");
        JdbcClient db = database.client();
        db.sql("insert into places.ward (ward, name) values ('W1', 'Nunhead')").update();
        db.sql("insert into record.undone (run) values (1)").update();

        database.emptySchema("record");

        assertThat(db.sql("select count(*) from record.undone")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from places.ward")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
