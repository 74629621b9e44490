package kith.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.testing.HandSetClock;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final TeamKey CONNECTORS = new TeamKey("connectors");
    private static final Team TEAM = Team.open(
            CONNECTORS,
            SPRING,
            new OrganisationCode("QHS"),
            "Community connectors",
            new Coverage(
                    Set.of(new NeighbourhoodKey("bermondsey"), new NeighbourhoodKey("walworth")),
                    Set.of(new OdsCode("G85623"))),
            new DutyDesk("duty@connectors.example", "020 7946 0000"));

    private final TestDatabase database = TestDatabase.fresh("teams");
    private final HandSetClock clock = new HandSetClock();
    private final Teams teams = new Teams(new TeamStore(database.client()), clock);

    @Test
    void a_team_is_read_back_as_it_was_kept() {
        teams.put(TEAM);

        assertThat(teams.find(CONNECTORS, TODAY)).contains(TEAM);
        assertThat(teams.openToday(CONNECTORS)).contains(TEAM);
        assertThat(teams.on(TODAY)).containsExactly(TEAM);
    }

    @Test
    void there_is_no_team_before_it_began() {
        teams.put(TEAM);

        assertThat(teams.find(CONNECTORS, SPRING.minusDays(1))).isEmpty();
        assertThat(teams.on(SPRING.minusDays(1))).isEmpty();
    }

    @Test
    void what_a_team_covers_changes_from_a_day_on_and_the_past_stays() {
        teams.put(TEAM);
        teams.put(Team.open(
                CONNECTORS,
                TODAY,
                TEAM.organisation(),
                TEAM.name(),
                Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")),
                TEAM.dutyDesk()));

        assertThat(teams.find(CONNECTORS, TODAY.minusDays(1))).contains(TEAM);
        assertThat(teams.coverageToday(CONNECTORS))
                .isEqualTo(Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")));
    }

    @Test
    void a_team_closes_on_a_day_and_covers_nothing_from_then_on() {
        teams.put(TEAM);
        teams.put(TEAM.close(TODAY.plusDays(1)));

        assertThat(teams.coverageToday(CONNECTORS)).isEqualTo(TEAM.covers());
        clock.pass(Duration.ofDays(1));
        assertThat(teams.coverageToday(CONNECTORS)).isEqualTo(Coverage.NOTHING);
        assertThat(teams.openToday(CONNECTORS)).isEmpty();
        assertThat(teams.find(CONNECTORS, TODAY.plusDays(1)).map(Team::state)).contains(Organisation.State.CLOSED);
    }

    @Test
    void the_last_change_of_a_day_counts() {
        teams.put(TEAM);
        teams.put(TEAM.close(SPRING));

        assertThat(teams.find(CONNECTORS, SPRING).map(Team::isOpen)).contains(false);
    }

    @Test
    void no_team_is_called_none() {
        assertThat(teams.find(TeamKey.NONE, TODAY)).isEmpty();
        assertThatThrownBy(
                        () -> Team.open(TeamKey.NONE, TODAY, TEAM.organisation(), "x", Coverage.NOTHING, DutyDesk.NONE))
                .hasMessage("No team has the key none");
    }

    @Test
    void coverage_adds_up() {
        assertThat(TEAM.covers()
                        .and(Coverage.ofNeighbourhoods(
                                new NeighbourhoodKey("walworth"), new NeighbourhoodKey("peckham"))))
                .isEqualTo(new Coverage(
                        Set.of(
                                new NeighbourhoodKey("bermondsey"),
                                new NeighbourhoodKey("walworth"),
                                new NeighbourhoodKey("peckham")),
                        Set.of(new OdsCode("G85623"))));
        assertThat(TEAM.covers().includesNeighbourhood(new NeighbourhoodKey("walworth")))
                .isTrue();
        assertThat(TEAM.covers().includesNeighbourhood(new NeighbourhoodKey("peckham")))
                .isFalse();
        assertThat(TEAM.covers().includesPractice(new OdsCode("G85623"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Connectors", "-x", "a b", "''"})
    void a_key_is_small_letters_digits_and_hyphens(String word) {
        assertThat(TeamKey.isKey(word)).isFalse();
        assertThatThrownBy(() -> new TeamKey(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a_team_is_one_thing_from_a_day    | 'x', '2026-01-01', 'QHS', 'X', '{}', '{}', '', '', 'open'), ('x', '2026-01-01', 'QHS', 'Y', '{}', '{}', '', '', 'open'
            a_team_has_a_key                  | 'none', '2026-01-01', 'QHS', 'X', '{}', '{}', '', '', 'open'
            a_team_has_a_key                  | 'A team', '2026-01-01', 'QHS', 'X', '{}', '{}', '', '', 'open'
            a_team_belongs_to_an_organisation | 'x', '2026-01-01', 'not-stated', 'X', '{}', '{}', '', '', 'open'
            a_team_has_a_name                 | 'x', '2026-01-01', 'QHS', ' ', '{}', '{}', '', '', 'open'
            state_is_known                    | 'x', '2026-01-01', 'QHS', 'X', '{}', '{}', '', '', 'ajar'
            a_closed_team_covers_nothing      | 'x', '2026-01-01', 'QHS', 'X', '{walworth}', '{}', '', '', 'closed'
            """)
    void the_database_refuses(String constraint, String row) {
        assertThatThrownBy(() -> database.client()
                        .sql("insert into partners.team values (" + row + ")")
                        .update())
                .hasMessageContaining(constraint);
    }
}
