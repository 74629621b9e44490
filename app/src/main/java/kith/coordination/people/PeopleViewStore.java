package kith.coordination.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.access.TaskGrant;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the views that workers saved, in `coordination.people_view`.
@Repository
class PeopleViewStore {

    private static final RowMapper<SavedView> VIEW = Sql.row(SavedView.class);

    private final JdbcClient db;
    private final Queries queries;

    PeopleViewStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    /// By name.
    List<SavedView> of(TaskGrant<ListPeople> granted) {
        return queries.answer(query(granted));
    }

    Query<List<SavedView>> query(TaskGrant<ListPeople> granted) {
        return Query.of(
                List.of(PeopleViewStore.class, granted.viewer().worker()),
                """
                select name, filters
                  from coordination.people_view
                 where worker = :worker
                 order by lower(name), name
                """,
                Map.of("worker", granted.viewer().worker().value()),
                VIEW,
                rows -> rows);
    }

    /// A view of the same name is replaced.
    void save(TaskGrant<ListPeople> granted, SavedView view, Instant at) {
        db.sql("""
                insert into coordination.people_view (worker, name, filters, saved_at)
                values (:worker, :name, :filters, :at)
                    on conflict (worker, name) do update
                   set filters = excluded.filters, saved_at = excluded.saved_at
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .param("name", view.name())
                .param("filters", view.filters())
                .param("at", Sql.value(at))
                .update();
    }

    void remove(TaskGrant<ListPeople> granted, String name) {
        db.sql("""
                delete from coordination.people_view
                 where worker = :worker
                   and name = :name
                """)
                .param("worker", Sql.value(granted.viewer().worker()))
                .param("name", name)
                .update();
    }
}
