package kith.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.kernel.Sql;
import kith.kernel.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who decided that two organisations of feeds are the same, in `directory.same_group`.
@Repository
class DuplicateStore {

    private static final int MOST_PAIRS = 200;

    private final JdbcClient db;

    DuplicateStore(JdbcClient db) {
        this.db = db;
    }

    /// Pairs that share a number, or a postcode and much of their names, and pairs that somebody decided about. Pairs
    /// without a decision come first.
    List<DuplicateRow> pairs() {
        return db.sql("""
                with place as (
                  select distinct organisation, postcode
                    from directory.entry
                    join directory.searchable_venue using (entry)
                   where postcode is not null),
                proposal as (
                  select one.organisation as one, other.organisation as other
                    from directory.group_in_feed as one
                    join directory.group_in_feed as other on one.charity_number = other.charity_number
                                                         and one.organisation < other.organisation
                   union
                  select one.organisation, other.organisation
                    from directory.group_in_feed as one
                    join directory.group_in_feed as other on one.company_number = other.company_number
                                                         and one.organisation < other.organisation
                   union
                  select one.organisation, other.organisation
                    from place as at_one
                    join place as at_other on at_one.postcode = at_other.postcode
                                          and at_one.organisation < at_other.organisation
                    join directory.group_in_feed as one on one.organisation = at_one.organisation
                    join directory.group_in_feed as other on other.organisation = at_other.organisation
                   where one.feed <> other.feed
                     and similarity(one.name, other.name) >= 0.5
                   union
                  select one, other
                    from directory.same_group)
                select one.organisation as one, one.name as one_name, one.feed as one_feed,
                       other.organisation as other, other.name as other_name, other.feed as other_feed,
                       coalesce(one.charity_number = other.charity_number, false) as same_charity,
                       coalesce(one.company_number = other.company_number, false) as same_company,
                       similarity(one.name, other.name) >= 0.5 as similar_name,
                       exists (select
                                 from place as at_one
                                 join place as at_other using (postcode)
                                where at_one.organisation = one.organisation
                                  and at_other.organisation = other.organisation) as same_postcode,
                       coalesce(decision.same::text, '') as decided
                  from proposal
                  join directory.group_in_feed as one on one.organisation = proposal.one
                  join directory.group_in_feed as other on other.organisation = proposal.other
                  left join lateral (select same
                                       from directory.same_group
                                      where same_group.one = proposal.one
                                        and same_group.other = proposal.other
                                      order by decided_at desc
                                      limit 1) as decision on true
                 order by decision.same is not null, one.name, other.name, one.organisation, other.organisation
                 limit :most
                """)
                .param("most", MOST_PAIRS)
                .query(Sql.row(DuplicateRow.class))
                .list();
    }

    /// Two organisations that may be the same.
    ///
    /// @param decided `true`, `false`, or empty where nobody decided yet
    record DuplicateRow(
            String one,
            String oneName,
            String oneFeed,
            String other,
            String otherName,
            String otherFeed,
            boolean sameCharity,
            boolean sameCompany,
            boolean similarName,
            boolean samePostcode,
            String decided) {}

    void decide(String one, String other, boolean same, WorkerId by, Instant at) {
        db.sql("""
                insert into directory.same_group (one, other, decided_at, decided_by, same)
                values (:one, :other, :at, :by, :same)
                    on conflict (one, other, decided_at) do update set decided_by = excluded.decided_by,
                                                                       same = excluded.same
                """)
                .param("one", one)
                .param("other", other)
                .param("at", Sql.value(at))
                .param("by", Sql.value(by))
                .param("same", same)
                .update();
    }

    /// Each of these organisations with everything that it is merged with, itself too, in the order of their codes.
    Map<String, List<String>> merged(Collection<String> organisations) {
        return db
                .sql("""
                with recursive decision as (
                  select distinct on (one, other) one, other, same
                    from directory.same_group
                   order by one, other, decided_at desc),
                merged as (
                  select given as organisation, given as member
                    from unnest(:organisations) as given
                   union
                  select merged.organisation,
                         case when decision.one = merged.member then decision.other else decision.one end
                    from merged
                    join decision on merged.member in (decision.one, decision.other)
                   where decision.same)
                select organisation, member
                  from merged
                 order by organisation, member
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("organisation"), row.getString("member")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// What each of these organisations is called in its feed.
    Map<String, String> names(Collection<String> organisations) {
        return db
                .sql("""
                select organisation, name
                  from directory.group_in_feed
                 where organisation = any(:organisations)
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("organisation"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UUID> entriesOf(Collection<String> organisations) {
        return db.sql("""
                select entry
                  from directory.entry
                 where organisation = any(:organisations)
                 order by entry
                """)
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, _) -> row.getObject("entry", UUID.class))
                .list();
    }
}
