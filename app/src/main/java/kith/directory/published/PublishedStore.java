package kith.directory.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.directory.EntryContent;
import kith.directory.EntryId;
import kith.directory.freshness.Assured;
import kith.directory.freshness.Assured.By;
import kith.directory.freshness.Freshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is published of entries, in `directory.published_entry` and its like.
@Repository
class PublishedStore {

    private final JdbcClient db;

    PublishedStore(JdbcClient db) {
        this.db = db;
    }

    /// An entry, where it is offered on a day.
    Optional<PublishedEntry> find(UUID entry, LocalDate today) {
        return db.sql("""
                select entry, organisation, organisation_name, content::text as content, counts_from, since, assured_on,
                       assured_by, place_is_confidential
                  from directory.published_entry
                 where entry = :entry
                   and (counts_from is null or counts_from >= :oldestOffered)
                """)
                .param("entry", entry)
                .param("oldestOffered", Freshness.oldestOffered(today))
                .query((row, _) -> entry(row, today))
                .optional();
    }

    /// Every entry that is offered on a day, by its key.
    List<PublishedEntry> all(LocalDate today) {
        return db.sql("""
                select entry, organisation, organisation_name, content::text as content, counts_from, since, assured_on,
                       assured_by, place_is_confidential
                  from directory.published_entry
                 where counts_from is null
                    or counts_from >= :oldestOffered
                 order by entry
                """)
                .param("oldestOffered", Freshness.oldestOffered(today))
                .query((row, _) -> entry(row, today))
                .list();
    }

    private static PublishedEntry entry(ResultSet row, LocalDate today) throws SQLException {
        Optional<LocalDate> countsFrom = Optional.ofNullable(row.getObject("counts_from", LocalDate.class));
        return new PublishedEntry(
                new EntryId(row.getObject("entry", UUID.class)),
                EntryContent.read(row.getString("content")),
                row.getString("organisation"),
                row.getString("organisation_name"),
                new Assured(
                        Optional.ofNullable(row.getObject("assured_on", LocalDate.class)),
                        By.valueOf(row.getString("assured_by").toUpperCase(Locale.ROOT)),
                        0),
                Freshness.of(countsFrom, today),
                row.getBoolean("place_is_confidential"),
                row.getTimestamp("since").toInstant());
    }

    /// Organisations that offer an entry, by their keys.
    List<PublishedOrganisation> organisations() {
        return db.sql("""
                select organisation, name, description, url, charity_number, company_number
                  from directory.published_organisation
                 order by organisation
                """)
                .query((row, _) -> new PublishedOrganisation(
                        row.getString("organisation"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("url"),
                        Optional.ofNullable(row.getString("charity_number")),
                        Optional.ofNullable(row.getString("company_number"))))
                .list();
    }

    /// Bank holidays that were announced late.
    Set<LocalDate> announcedHolidays() {
        return new HashSet<>(db.sql("""
                select day
                  from directory.published_holiday
                """)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list());
    }
}
