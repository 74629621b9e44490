package kith.engagement.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kith.engagement.PageContent;
import kith.engagement.PageKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads `engagement.published_page`.
@Repository
class PublishedPageStore {

    private final JdbcClient db;

    PublishedPageStore(JdbcClient db) {
        this.db = db;
    }

    List<PublishedPage> all() {
        return db.sql("""
                select page, title, summary, words, since
                  from engagement.published_page
                 order by title, page
                """).query(PublishedPageStore::page).list();
    }

    Optional<PublishedPage> find(PageKey key) {
        return db.sql("""
                select page, title, summary, words, since
                  from engagement.published_page
                 where page = :page
                """)
                .param("page", key.value())
                .query(PublishedPageStore::page)
                .optional();
    }

    private static PublishedPage page(ResultSet row, int number) throws SQLException {
        return new PublishedPage(
                new PageKey(row.getString("page")),
                new PageContent(row.getString("title"), row.getString("summary"), row.getString("words")),
                row.getTimestamp("since").toInstant());
    }
}
