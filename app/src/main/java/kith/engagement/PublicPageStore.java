package kith.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the versions of public pages, and which of them the public reads.
@Repository
class PublicPageStore {

    private final JdbcClient db;

    PublicPageStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps others from changing a page until the transaction ends.
    void lock(PageKey key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('engagement.page ' || :page, 0))")
                .param("page", key.value())
                .query((_, _) -> key)
                .single();
    }

    List<PublicPage> all() {
        return pages("");
    }

    Optional<PublicPage> find(PageKey key) {
        return pages(key.value()).stream().findFirst();
    }

    /// One page, or all of them where none is named.
    private List<PublicPage> pages(String page) {
        return db.sql("""
                select version.page, version.version, version.title, version.summary, version.words,
                       version.written_at, version.written_by, latest.version as published
                  from engagement.page_version as version
                  left join (select distinct on (page) page, version
                               from engagement.page_publication
                              order by page, since desc) as latest
                         on latest.page = version.page
                 where :page in ('', version.page)
                 order by version.page, version.version desc
                """).param("page", page).query(PublicPageStore::row).list().stream()
                .collect(Collectors.groupingBy(Row::page, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PublicPageStore::page)
                .toList();
    }

    private static PublicPage page(List<Row> versions) {
        Row newest = versions.getFirst();
        return new PublicPage(
                new PageKey(newest.page()), versions.stream().map(Row::version).toList(), newest.published());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int published = row.getInt("published");
        return new Row(
                row.getString("page"),
                new PageVersion(
                        row.getInt("version"),
                        new PageContent(row.getString("title"), row.getString("summary"), row.getString("words")),
                        row.getTimestamp("written_at").toInstant(),
                        new WorkerId(row.getLong("written_by"))),
                published == 0 ? OptionalInt.empty() : OptionalInt.of(published));
    }

    private record Row(String page, PageVersion version, OptionalInt published) {}

    void add(PageKey key, PageVersion version) {
        db.sql("""
                insert into engagement.page_version (page, version, title, summary, words, written_at, written_by)
                values (:page, :version, :title, :summary, :words, :writtenAt, :writtenBy)
                """)
                .param("page", key.value())
                .param("version", version.number())
                .param("title", version.content().title())
                .param("summary", version.content().summary())
                .param("words", version.content().words())
                .param("writtenAt", Sql.value(version.writtenAt()))
                .param("writtenBy", Sql.value(version.writtenBy()))
                .update();
    }

    void publish(PageKey key, int version, Instant since, WorkerId by) {
        db.sql("""
                insert into engagement.page_publication (page, since, version, by)
                values (:page, :since, :version, :by)
                """)
                .param("page", key.value())
                .param("since", Sql.value(since))
                .param("version", version)
                .param("by", Sql.value(by))
                .update();
    }

    void takeDown(PageKey key, Instant since, WorkerId by) {
        db.sql("""
                insert into engagement.page_publication (page, since, version, by)
                values (:page, :since, null, :by)
                """)
                .param("page", key.value())
                .param("since", Sql.value(since))
                .param("by", Sql.value(by))
                .update();
    }
}
