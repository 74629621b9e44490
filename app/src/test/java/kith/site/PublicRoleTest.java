package kith.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The role of the public site reads what the directory publishes and adds to two inboxes. PostgreSQL refuses
/// everything else.
class PublicRoleTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final TestDatabase DATABASE = TestDatabase.fresh("public_role");
    private static final JdbcClient SITE = DATABASE.asPublicSite().client();

    private static final List<String> READ = List.of(
            "directory.published_area",
            "directory.published_boundary",
            "directory.published_entry",
            "directory.published_everyday_word",
            "directory.published_holiday",
            "directory.published_need",
            "directory.published_organisation",
            "directory.published_support",
            "directory.published_venue",
            "directory.published_word",
            "engagement.published_page");

    @Test
    void it_reads_the_published_views_and_no_other_table_or_view() {
        assertThat(relationsWith("select")).containsExactlyElementsOf(READ);
        READ.forEach(view -> assertThat(SITE.sql("select count(*) from " + view)
                        .query(Long.class)
                        .single())
                .isNotNull());
    }

    @Test
    void it_adds_to_two_inboxes_and_changes_nothing() {
        assertThat(relationsWith("insert")).containsExactly("directory.correction_inbox", "directory.report_inbox");
        for (String right : List.of("update", "references")) {
            assertThat(relationsWith(right)).as(right).isEmpty();
        }
        for (String right : List.of("delete", "truncate", "trigger")) {
            assertThat(wholeRelationsWith(right)).as(right).isEmpty();
        }
    }

    @Test
    void it_enters_the_schemas_of_what_is_published_alone() {
        assertThat(owner().sql("""
                        select nspname
                          from pg_namespace
                         where has_schema_privilege('kith_public', oid, 'usage')
                           and nspname not like 'pg\\_%'
                           and nspname <> 'information_schema'
                         order by nspname
                        """).query(String.class).list()).containsExactly("directory", "engagement", "public");
    }

    @Test
    void of_what_runs_with_other_rights_it_runs_one_function_alone() {
        assertThat(owner().sql("""
                        select proname
                          from pg_proc
                          join pg_namespace on pg_namespace.oid = pronamespace
                         where prosecdef
                           and has_schema_privilege('kith_public', pronamespace, 'usage')
                           and has_function_privilege('kith_public', pg_proc.oid, 'execute')
                        """).query(String.class).list()).containsExactly("published_neighbourhoods");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from people.detail",
                "select * from people.current_detail",
                "select * from record.fact",
                "select * from population.list_member",
                "select * from coordination.action",
                "select * from access.audit",
                "select * from access.worker",
                "select * from kernel.mail",
                "select * from places.postcode",
                "select * from directory.private_detail",
                "select * from directory.entry_version",
                "select * from directory.group_in_feed",
                "select * from directory.evidence",
                "select * from directory.correction",
                "select * from directory.correction_inbox",
                "select * from directory.report_inbox",
                "select * from engagement.page_version",
                "select * from engagement.page_publication",
                "insert into engagement.page_publication (page, since, by) values ('x', now(), 1)",
                "select * from public.flyway_schema_history_people",
                "insert into directory.evidence (entry, at, kind) values (gen_random_uuid(), now(), 'link-dead')",
                "insert into directory.correction (entry, words) values (gen_random_uuid(), 'x')",
                "update directory.published_need set name = 'x'",
                "delete from directory.published_word",
                "select directory.open_to_public_site('kith_public')",
                "create table directory.other (id int)",
                "create table public.other (id int)",
                "set role kith",
                "alter role current_user superuser",
                "copy (select 1) to program 'true'"
            })
    void it_is_refused(String statement) {
        assertThatThrownBy(() -> SITE.sql(statement).query((row, _) -> 0).list())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void a_named_contact_and_a_confidential_place_are_in_no_view_that_it_reads(@TempDir Path folder)
            throws IOException {
        RunningDirectory running = new RunningDirectory("public_role_private");
        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB.replace(
                        "\"location_type\": \"physical\"", "\"location_type\": \"confidential\"")));
        JdbcClient site = running.database.asPublicSite().client();

        for (String view : READ) {
            String all = site.sql("select coalesce(string_agg(one::text, ' '), '') from " + view + " as one")
                    .query(String.class)
                    .single();
            assertThat(all)
                    .as(view)
                    .doesNotContainIgnoringCase("Joan", "7946 0001", "Peckham Hall", "SE15", "51.4727", "High Street");
        }
        assertThat(site.sql("select place_is_confidential from directory.published_entry")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /// Tables, views and sequences on which, or on a column of which, the role has a right.
    private static List<String> relationsWith(String right) {
        return owner().sql("""
                        select nspname || '.' || relname
                          from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where relkind in ('r', 'p', 'v', 'm', 'f')
                           and nspname not in ('pg_catalog', 'information_schema')
                           and nspname not like 'pg\\_toast%'
                           and has_any_column_privilege('kith_public', pg_class.oid, :right)
                         order by 1
                        """)
                .param("right", right)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> wholeRelationsWith(String right) {
        return owner().sql("""
                        select nspname || '.' || relname
                          from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where relkind in ('r', 'p', 'v', 'm', 'f')
                           and nspname not in ('pg_catalog', 'information_schema')
                           and has_table_privilege('kith_public', pg_class.oid, :right)
                        """)
                .param("right", right)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static JdbcClient owner() {
        return DATABASE.client();
    }
}
