package kith.coordination.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the people of the list in one statement: those whom the viewer has a relationship with, those about whom
/// the viewer's team decides, and those on the three-conditions list where the viewer works. Conditions, members and
/// order come from what the grant opens. Only what the filters and the order need is read about everybody; the rest is
/// read about those on the page. PostgreSQL keeps the people of the page while it reads, and does not sort the others.
@Repository
class PeopleListStore {

    private static final RowMapper<PeopleListRow> ROW = Sql.row(PeopleListRow.class);

    private final JdbcClient db;

    PeopleListStore(JdbcClient db) {
        this.db = db;
    }

    List<PeopleListRow> people(
            TaskGrant<ListPeople> granted,
            Collection<PersonId> related,
            PeopleQuestion asked,
            Listed listed,
            Within within,
            LocalDate day,
            int most,
            int skipped) {
        return db.sql("""
                  with member as (
                       select person
                         from unnest(:related::bigint[]) as related (person)
                        union
                       select person
                         from population.list_member
                        where :labels = any(seen_with)
                          and since <= :day
                          and until > :day
                          and (practice = any(:listedPractices) or area21 = any(:listedAreas))
                        union
                       select person
                         from coordination.candidate
                        where team = :triaging
                          and (state = 'waiting' or state = 'deferred' and until <= :day)),
                  fitting as materialized (
                       select person, name_order,
                              case :order
                              when 'conditions' then -cardinality(conditions)
                              when 'joined' then date '2000-01-01' - entered_on end as first_key,
                              case :order when 'age' then birth_date when 'next-step' then due_on end as second_key
                         from member
                         join population.person_place place using (person)
                         left join lateral (select conditions, entered_on
                                              from population.list_member
                                             where :byConditions
                                               and list_member.person = member.person
                                               and :labels = any(seen_with)
                                               and since <= :day
                                               and until > :day
                                             limit 1) listed on true
                         left join lateral (select id, state, team, key_worker
                                              from coordination.care_case
                                             where :byCase
                                               and care_case.person = member.person
                                               and state in ('planned', 'active', 'on-hold')
                                             order by key_worker = :me desc nulls last, opened_at, id
                                             limit 1) care_case on true
                         left join lateral (select due_on
                                              from coordination.action
                                             where :order = 'next-step'
                                               and action.person = member.person
                                               and state = 'open'
                                               and (:worksWithAll or action.person = any(:related))
                                             order by due_on, id
                                             limit 1) action on true
                        where (:whose = 'everybody'
                               or :whose = 'mine' and key_worker = :me
                               or :whose = 'team' and care_case.team = :team)
                          and (:state = ''
                               or :state = 'candidate'
                                   and exists (select
                                                 from coordination.candidate
                                                where candidate.person = member.person
                                                  and candidate.team = :triaging
                                                  and (state = 'waiting' or state = 'deferred' and until <= :day))
                               or :state = 'no-case' and care_case.id is null
                               or :state = 'no-key-worker' and care_case.state <> 'planned' and key_worker is null
                               or :state = care_case.state)
                          and (not :within or place.practice = any(:practices) or place.area21 = any(:areas))
                          and (:condition = '' or :condition = any(conditions))),
                  chosen as materialized (
                       select person, first_key, second_key, name_order
                         from fitting
                        order by first_key, second_key, name_order, person
                        limit :most
                       offset :skipped)
                select person, key, given_name, family_name, birth_date, dead_on,
                       array_to_string(conditions, chr(10)) as condition_keys, entered_on,
                       coalesce(waits, false) as candidate, care_case.id as care_case, care_case.state,
                       key_worker, contact.on_day as contact_on, action.title as step, due_on,
                       coalesce(:me in (owner_worker, requested_by), false) as own_step,
                       (select count(*) from fitting) as people
                  from chosen
                  join population.person_place place using (person)
                  left join lateral (select conditions, entered_on
                                       from population.list_member
                                      where list_member.person = chosen.person
                                        and :labels = any(seen_with)
                                        and since <= :day
                                        and until > :day
                                      limit 1) listed on true
                  left join lateral (select id, state, key_worker
                                       from coordination.care_case
                                      where care_case.person = chosen.person
                                        and state in ('planned', 'active', 'on-hold')
                                      order by key_worker = :me desc nulls last, opened_at, id
                                      limit 1) care_case on true
                  left join lateral (select true as waits
                                       from coordination.candidate
                                      where candidate.person = chosen.person
                                        and candidate.team = :triaging
                                        and (state = 'waiting' or state = 'deferred' and until <= :day)
                                      limit 1) candidate on true
                  left join lateral (select on_day
                                       from coordination.contact
                                      where contact.person = chosen.person
                                        and state = 'recorded'
                                        and (:worksWithAll or contact.person = any(:related))
                                      order by on_day desc, id desc
                                      limit 1) contact on true
                  left join lateral (select title, due_on, owner_worker, requested_by
                                       from coordination.action
                                      where action.person = chosen.person
                                        and state = 'open'
                                        and (:worksWithAll or action.person = any(:related))
                                      order by due_on, id
                                      limit 1) action on true
                 order by first_key, second_key, chosen.name_order, person
                """)
                .params(params(granted, related, asked, listed))
                .param("within", within.isWanted())
                .param("practices", within.practices().toArray(String[]::new))
                .param("areas", within.areas().toArray(String[]::new))
                .param("day", day)
                .param("most", most)
                .param("skipped", skipped)
                .query(ROW)
                .list();
    }

    private static Map<String, Object> params(
            TaskGrant<ListPeople> granted, Collection<PersonId> related, PeopleQuestion asked, Listed listed) {
        Viewer viewer = granted.viewer();
        Map<String, Object> params = new HashMap<>();
        params.put("related", Sql.numbers(related));
        params.put("labels", granted.labelSet().code());
        params.put("listedPractices", listed.practices().toArray(String[]::new));
        params.put("listedAreas", listed.areas().toArray(String[]::new));
        params.put("triaging", viewer.role() == Role.COORDINATOR ? viewer.team().value() : "none");
        params.put("worksWithAll", viewer.role() != Role.PRACTICE_STAFF);
        params.put("me", viewer.worker().value());
        params.put("team", viewer.team().value());
        params.put("whose", asked.whose().key());
        params.put("state", asked.state().map(PeopleQuestion.State::key).orElse(""));
        params.put("condition", asked.condition().orElse(""));
        params.put("order", asked.order().key());
        params.put(
                "byConditions",
                asked.condition().isPresent() || asked.order() == Order.CONDITIONS || asked.order() == Order.JOINED);
        params.put("byCase", asked.whose() != Whose.EVERYBODY || asked.state().isPresent());
        return params;
    }

    /// The practices and areas whose three-conditions list the viewer sees whole.
    record Listed(Set<String> practices, Set<String> areas) {}

    /// The practices and areas of the neighbourhood that the viewer asks for.
    ///
    /// @param isWanted false where the viewer asks for no neighbourhood
    record Within(boolean isWanted, Set<String> practices, Set<String> areas) {}
}
