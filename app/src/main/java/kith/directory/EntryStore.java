package kith.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps groups, entries and their versions, in `directory.group_in_feed`, `directory.entry`,
/// `directory.entry_version` and `directory.private_detail`.
@Repository
class EntryStore {

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /// What is known of a feed's groups.
    List<GroupRow> groups(String feed) {
        return db.sql("""
                select feed, local_id, organisation, name, description, email, url, charity_number, company_number
                  from directory.group_in_feed
                 where feed = :feed
                """).param("feed", feed).query(Sql.row(GroupRow.class)).list();
    }

    void put(List<GroupRow> groups) {
        db.sql("""
                insert into directory.group_in_feed (feed, local_id, organisation, name, description, email, url,
                                                     charity_number, company_number)
                select feed, local_id, organisation, name, description, email, url, charity_number, company_number
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as given (feed text, local_id text, organisation text, name text, description text, email text,
                              url text, charity_number text, company_number text)
                    on conflict (feed, local_id)
                    do update set name = excluded.name, description = excluded.description, email = excluded.email,
                                  url = excluded.url, charity_number = excluded.charity_number,
                                  company_number = excluded.company_number
                """).param("rows", EntryContent.rows(groups)).update();
    }

    /// One group of a feed. Its organisation is in the `partners` module.
    record GroupRow(
            String feed,
            String localId,
            String organisation,
            String name,
            String description,
            String email,
            String url,
            @Nullable String charityNumber,
            @Nullable String companyNumber) {}

    /// The newest version of each entry of a feed.
    List<VersionRow> versions(String feed) {
        return db.sql("""
                select distinct on (entry.entry)
                       entry.entry, local_id, organisation, digest, present, content::text as content,
                       feed_content::text as feed_content
                  from directory.entry
                  join directory.entry_version using (entry)
                 where feed = :feed
                 order by entry.entry, since desc
                """).param("feed", feed).query(Sql.row(VersionRow.class)).list();
    }

    /// The newest version of an entry, present or not.
    Optional<VersionRow> version(EntryId entry) {
        return db.sql("""
                select entry, local_id, organisation, digest, present, content::text as content,
                       feed_content::text as feed_content
                  from directory.entry
                  join directory.entry_version using (entry)
                 where entry = :entry
                 order by since desc
                 limit 1
                """)
                .param("entry", entry.value())
                .query(Sql.row(VersionRow.class))
                .optional();
    }

    /// @param feedContent what the feed says, where the content says otherwise
    record VersionRow(
            UUID entry,
            String localId,
            String organisation,
            String digest,
            boolean present,
            String content,
            @Nullable String feedContent) {

        /// What the feed said last.
        String saidByFeed() {
            return feedContent == null ? content : feedContent;
        }
    }

    /// Adds entries that the directory does not have, and answers their new ids by the feed's own.
    Map<String, UUID> add(List<EntryRow> entries) {
        return db
                .sql("""
                insert into directory.entry (feed, local_id, organisation)
                select feed, local_id, organisation
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (feed text, local_id text, organisation text)
                returning local_id, entry
                """)
                .param("rows", EntryContent.rows(entries))
                .query((row, _) -> Map.entry(row.getString("local_id"), row.getObject("entry", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Puts entries under other organisations.
    void move(List<EntryRow> rows) {
        db.sql("""
                update directory.entry
                   set organisation = given.organisation
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (feed text, local_id text, organisation text)
                 where entry.feed = given.feed
                   and entry.local_id = given.local_id
                   and entry.organisation <> given.organisation
                """).param("rows", EntryContent.rows(rows)).update();
    }

    record EntryRow(String feed, String localId, String organisation) {}

    /// Adds versions of entries, from a moment on.
    void addVersions(List<NewVersionRow> versions, Instant since, long run) {
        db.sql("""
                insert into directory.entry_version (entry, since, run, present, digest, content, feed_content,
                                                     assured_on, assured_by)
                select entry, :since, :run, present, digest, cast(content as jsonb), cast(feed_content as jsonb),
                       assured_on, assured_by
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as given (entry uuid, present boolean, digest text, content text, feed_content text, details text,
                              assured_on date, assured_by text)
                """)
                .param("since", Sql.value(since))
                .param("run", run)
                .param("rows", EntryContent.rows(versions))
                .update();
        db.sql("""
                insert into directory.private_detail (entry, since, details)
                select entry, :since, cast(details as jsonb)
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (entry uuid, details text)
                """)
                .param("since", Sql.value(since))
                .param("rows", EntryContent.rows(versions))
                .update();
    }

    record NewVersionRow(
            UUID entry,
            boolean present,
            String digest,
            String content,
            @Nullable String feedContent,
            String details,
            @Nullable String assuredOn,
            String assuredBy) {}

    /// Withdraws entries that their feed no longer has. What they said last stays.
    void withdraw(Collection<UUID> entries, Instant since, long run) {
        db.sql("""
                insert into directory.entry_version (entry, since, run, present, digest, content, feed_content,
                                                     assured_on, assured_by)
                select distinct on (entry)
                       entry, :since, :run, false, digest, content, feed_content, assured_on, assured_by
                  from directory.entry_version
                 where entry = any(:entries)
                 order by entry, entry_version.since desc
                """)
                .param("since", Sql.value(since))
                .param("run", run)
                .param("entries", entries.toArray(UUID[]::new))
                .update();
    }

    /// The private details of an entry, as they are now.
    Optional<PrivateDetails> details(EntryId entry) {
        return db.sql("""
                select details::text as details
                  from directory.private_detail
                 where entry = :entry
                 order by since desc
                 limit 1
                """)
                .param("entry", entry.value())
                .query((row, _) -> EntryContent.readDetails(row.getString("details")))
                .optional();
    }

    /// The e-mail address of the group whose entry this is, as its feed has it.
    Optional<String> groupEmail(EntryId entry) {
        return db.sql("""
                select email
                  from directory.entry
                  join directory.group_in_feed using (feed, organisation)
                 where entry = :entry
                   and email <> ''
                """)
                .param("entry", entry.value())
                .query((row, _) -> row.getString("email"))
                .optional();
    }
}
