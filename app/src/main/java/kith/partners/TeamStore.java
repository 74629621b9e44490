package kith.partners;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps teams in `partners.team`.
@Repository
class TeamStore {

    private static final RowMapper<Team> TEAM = (row, _) -> new Team(
            new TeamKey(row.getString("team")),
            row.getObject("since", LocalDate.class),
            new OrganisationCode(row.getString("organisation")),
            row.getString("name"),
            new Coverage(set(row, "neighbourhoods", NeighbourhoodKey::new), set(row, "practices", OdsCode::new)),
            new DutyDesk(row.getString("duty_email"), row.getString("duty_telephone")),
            Organisation.State.valueOf(row.getString("state")));

    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    /// What is said of a team on a day takes the place of what was said of it earlier on the same day.
    void put(Team team) {
        db.sql("""
                insert into partners.team (team, since, organisation, name, neighbourhoods, practices,
                                           duty_email, duty_telephone, state)
                values (:team, :since, :organisation, :name, :neighbourhoods, :practices,
                        :dutyEmail, :dutyTelephone, :state)
                    on conflict (team, since) do update
                   set organisation   = excluded.organisation,
                       name           = excluded.name,
                       neighbourhoods = excluded.neighbourhoods,
                       practices      = excluded.practices,
                       duty_email     = excluded.duty_email,
                       duty_telephone = excluded.duty_telephone,
                       state          = excluded.state
                """)
                .param("team", team.key().value())
                .param("since", team.since())
                .param("organisation", team.organisation().value())
                .param("name", team.name())
                .param("neighbourhoods", sorted(team.covers().neighbourhoods(), NeighbourhoodKey::key))
                .param("practices", sorted(team.covers().practices(), OdsCode::code))
                .param("dutyEmail", team.dutyDesk().email())
                .param("dutyTelephone", team.dutyDesk().telephone())
                .param("state", team.state().word())
                .update();
    }

    /// What each team was and is, the latest first, in the order of the keys.
    Map<TeamKey, List<Team>> history() {
        return db.sql("""
                select team, since, organisation, name, neighbourhoods, practices,
                       duty_email, duty_telephone, upper(state) as state
                  from partners.team
                 order by team, since desc
                """).query(TEAM).list().stream()
                .collect(Collectors.groupingBy(
                        Team::key,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
    }

    private static <C> String[] sorted(Set<C> codes, Function<C, String> text) {
        return codes.stream().map(text).sorted().toArray(String[]::new);
    }

    private static <C> Set<C> set(ResultSet row, String column, Function<String, C> code) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray()).map(code).collect(Collectors.toUnmodifiableSet());
    }
}
