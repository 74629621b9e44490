package kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
class KithTest {

    @Autowired
    JdbcClient db;

    @Test
    void starts_on_a_database_where_each_module_has_a_schema_and_a_history_of_its_own() {
        assertThat(db.sql("""
                        select schema_name::text
                          from information_schema.schemata
                        """).query((row, _) -> row.getString(1)).list()).contains("people", "record", "intake");
        assertThat(db.sql("""
                        select table_name::text
                          from information_schema.tables
                         where table_schema = 'public'
                        """).query((row, _) -> row.getString(1)).list()).contains("flyway_schema_history_people");
    }
}
