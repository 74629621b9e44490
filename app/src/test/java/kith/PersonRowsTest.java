package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.kernel.PersonRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table that keeps something under a person says what becomes of it when people are joined or parted.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
class PersonRowsTest {

    @Autowired
    JdbcClient db;

    @Autowired
    List<PersonRows> keepers;

    @Test
    void every_table_with_a_person_has_a_handler_for_people_joined_and_parted() {
        Set<String> handled =
                keepers.stream().flatMap(keeper -> keeper.tables().stream()).collect(Collectors.toSet());

        assertThat(handled).containsExactlyInAnyOrderElementsOf(tablesWithAPerson());
    }

    @Test
    void no_two_handlers_name_the_same_table() {
        assertThat(keepers.stream().flatMap(keeper -> keeper.tables().stream())).doesNotHaveDuplicates();
    }

    /// A column that holds the id of a person is called `person`, or ends in it; `people` holds several.
    private List<String> tablesWithAPerson() {
        return db.sql("""
                select distinct table_schema || '.' || table_name
                  from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema')
                   and (column_name in ('person', 'person_id') or column_name like '%\\_person' or
                        (column_name = 'people' and data_type = 'ARRAY'))
                   and data_type in ('bigint', 'integer', 'ARRAY')
                """).query((row, _) -> row.getString(1)).list();
    }
}
