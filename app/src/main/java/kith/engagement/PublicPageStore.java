package kith.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        db.sql("select pg_advisory_xact_lock(hashtext('engagement.page'), hashtext(:page))")
                .param("page", key.value())
                .query((_, _) -> key)
                .single();
    }

    /// Every page in its newest version, by its key.
    List<ListedPage> all() {
        return db.sql("""
                select distinct on (version.page)
                       version.page, version.version, version.title, version.summary, version.words,
                       version.written_at, version.written_by, latest.version as published
                  from engagement.page_version as version
                  left join (select distinct on (page) page, version
                               from engagement.page_publication
                              order by page, since desc) as latest
                         on latest.page = version.page
                 order by version.page, version.version desc
                """).query(PublicPageStore::row).list();
    }

    Optional<PublicPage> find(PageKey key) {
        List<ListedPage> versions = db.sql("""
                select version.page, version.version, version.title, version.summary, version.words,
                       version.written_at, version.written_by,
                       (select publication.version
                          from engagement.page_publication as publication
                         where publication.page = version.page
                         order by publication.since desc
                         limit 1) as published
                  from engagement.page_version as version
                 where version.page = :page
                 order by version.version desc
                """)
                .param("page", key.value())
                .query(PublicPageStore::row)
                .list();
        return versions.stream()
                .findFirst()
                .map(newest -> new PublicPage(
                        key, versions.stream().map(ListedPage::newest).toList(), newest.published()));
    }

    private static ListedPage row(ResultSet row, int number) throws SQLException {
        int published = row.getInt("published");
        return new ListedPage(
                new PageKey(row.getString("page")),
                new PageVersion(
                        row.getInt("version"),
                        new PageContent(row.getString("title"), row.getString("summary"), row.getString("words")),
                        row.getTimestamp("written_at").toInstant(),
                        new WorkerId(row.getLong("written_by"))),
                published == 0 ? OptionalInt.empty() : OptionalInt.of(published));
    }

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
