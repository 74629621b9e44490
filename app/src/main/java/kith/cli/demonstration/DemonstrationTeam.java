package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;

/// The teams of the demonstration, and what they cover.
enum DemonstrationTeam {
    CARE_COORDINATION("QHS", "Care coordination", List.of("bermondsey", "borough"), Set.of()),
    COMMUNITY_CONNECTORS("community-southwark", "Community connectors", List.of("bermondsey", "borough"), Set.of()),
    SOCIAL_PRESCRIBING("QHS", "Social prescribing", List.of("bermondsey", "walworth"), Set.of()),
    BERMONDSEY_SPA("G85623", "Bermondsey Spa practice team", List.of(), Set.of("G85623")),
    DISTRICT_NURSING("RJ1", "District nursing", List.of("bermondsey", "borough"), Set.of()),
    ADULT_SOCIAL_CARE("E09000028", "Adult social care", List.of("bermondsey", "walworth"), Set.of()),
    HOUSING("E09000028", "Council housing", List.of("walworth"), Set.of()),
    COMMUNITY_MENTAL_HEALTH(
            "RV5", "Community mental health", List.of("bermondsey", "borough", "walworth"), Set.of()),
    WALWORTH_WELCOME("walworth-welcome", "Walworth Welcome helpers", List.of(), Set.of());

    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    private final OrganisationCode organisation;
    private final String words;
    private final List<String> neighbourhoods;
    private final Set<String> practices;

    DemonstrationTeam(String organisation, String words, List<String> neighbourhoods, Set<String> practices) {
        this.organisation = new OrganisationCode(organisation);
        this.words = words;
        this.neighbourhoods = neighbourhoods;
        this.practices = practices;
    }

    TeamKey key() {
        return new TeamKey(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    OrganisationCode organisation() {
        return organisation;
    }

    /// The team in a borough with these neighbourhoods. In a borough that has none of the team's own, a team that covers
    /// neighbourhoods covers the first two.
    Team in(List<String> keys) {
        List<String> own = neighbourhoods.stream().filter(keys::contains).toList();
        List<String> covered =
                own.isEmpty() && !neighbourhoods.isEmpty() ? keys.subList(0, Math.min(2, keys.size())) : own;
        return Team.open(
                key(),
                SINCE,
                organisation,
                words,
                new Coverage(Set.copyOf(covered), practices),
                new DutyDesk("duty@%s.example".formatted(key()), ""));
    }
}
