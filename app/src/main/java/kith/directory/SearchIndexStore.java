package kith.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what a search reads: `directory.searchable`, `directory.searchable_venue` and `directory.word`.
@Repository
class SearchIndexStore {

    private final JdbcClient db;

    SearchIndexStore(JdbcClient db) {
        this.db = db;
    }

    void remove(Collection<UUID> entries) {
        db.sql("""
                delete from directory.searchable
                 where entry = any(:entries)
                """).param("entries", entries.toArray(UUID[]::new)).update();
        db.sql("""
                delete from directory.searchable_venue
                 where entry = any(:entries)
                """).param("entries", entries.toArray(UUID[]::new)).update();
    }

    /// Those of these entries that are present, and active or closed for a time.
    List<OfferedRow> offered(Collection<UUID> entries) {
        return db.sql("""
                select entry.entry, entry.organisation, coalesce(group_in_feed.name, '') as organisation_name,
                       version.content::text as content, assured.assured_on,
                       (select count(distinct (kind, said_by))::int
                          from directory.evidence
                         where evidence.entry = entry.entry
                           and evidence.at > assured.assured_at) as evidence
                  from directory.entry
                  join directory.assured using (entry)
                  join lateral (select present, content
                                  from directory.entry_version
                                 where entry_version.entry = entry.entry
                                 order by since desc
                                 limit 1) as version on true
                  left join directory.group_in_feed on group_in_feed.feed = entry.feed
                                                   and group_in_feed.organisation = entry.organisation
                 where entry.entry = any(:entries)
                   and version.present
                   and version.content ->> 'status' in ('ACTIVE', 'TEMPORARILY_CLOSED')
                """)
                .param("entries", entries.toArray(UUID[]::new))
                .query(Sql.row(OfferedRow.class))
                .list();
    }

    record OfferedRow(
            UUID entry,
            String organisation,
            String organisationName,
            String content,
            @Nullable LocalDate assuredOn,
            int evidence) {

        OfferedRow under(String other, String name) {
            return new OfferedRow(entry, other, name, content, assuredOn, evidence);
        }
    }

    void add(List<IndexedRow> rows, List<IndexedVenueRow> venues) {
        String json = EntryContent.rows(rows);
        db.sql("""
                insert into directory.searchable (entry, name, organisation, organisation_name, summary, status, words,
                                                  needs, ways, days, free, cost, languages, sessions, youngest,
                                                  oldest, counts_from)
                select entry, name, organisation, organisation_name, summary, status,
                       setweight(to_tsvector('english', name), 'A')
                       || setweight(to_tsvector('english', organisation_name || ' ' || terms), 'B')
                       || setweight(to_tsvector('english', sessions || ' ' || cost), 'D')
                       || setweight(to_tsvector('english', body), 'C'),
                       array(select unnest(needs)
                              union
                             select need
                               from directory.everyday_word
                              where needs = '{}'
                                and to_tsvector('english', name || ' ' || terms) @@ phrase
                              order by 1),
                       ways, days, free, cost, languages, sessions, youngest, oldest, counts_from
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as given (entry uuid, name text, organisation text, organisation_name text, summary text,
                              status text, body text, terms text, needs text[], ways text[], days int[], free boolean,
                              cost text, languages text[], sessions text, youngest int, oldest int,
                              counts_from date)
                """).param("rows", json).update();
        db.sql("""
                insert into directory.searchable_venue (entry, number, name, address, postcode, latitude,
                                                        longitude, access)
                select entry, number, name, address, postcode, latitude, longitude, access
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as given (entry uuid, number int, name text, address text, postcode text,
                              latitude double precision, longitude double precision, access text[])
                """).param("rows", EntryContent.rows(venues)).update();
        db.sql("""
                insert into directory.word (word)
                select distinct found
                  from (select name || ' ' || organisation_name || ' ' || terms || ' ' || body as text
                          from jsonb_to_recordset(cast(:rows as jsonb))
                            as given (name text, organisation_name text, terms text, body text)
                         union all
                        select words
                          from directory.everyday_word) as texts
                 cross join regexp_split_to_table(lower(text), '[^a-z]+') as found
                 where length(found) between 4 and 30
                    on conflict (word) do nothing
                """).param("rows", json).update();
    }

    long count() {
        return db.sql("""
                select count(*)
                  from directory.searchable
                """).query(Long.class).single();
    }

    record IndexedRow(
            UUID entry,
            String name,
            String organisation,
            String organisationName,
            String summary,
            String status,
            String body,
            String terms,
            List<String> needs,
            List<String> ways,
            List<Integer> days,
            boolean free,
            String cost,
            List<String> languages,
            String sessions,
            @Nullable Integer youngest,
            @Nullable Integer oldest,
            @Nullable String countsFrom) {}

    record IndexedVenueRow(
            UUID entry,
            int number,
            String name,
            String address,
            @Nullable String postcode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> access) {}
}
