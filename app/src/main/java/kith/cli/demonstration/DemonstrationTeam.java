package kith.cli.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;

/// The teams of the demonstration, and what they cover.
enum DemonstrationTeam {
    CARE_COORDINATION("QHS", "Care coordination", "bermondsey borough", ""),
    COMMUNITY_CONNECTORS("community-southwark", "Community connectors", "bermondsey borough", ""),
    SOCIAL_PRESCRIBING("QHS", "Social prescribing", "bermondsey walworth", ""),
    BERMONDSEY_SPA("G85623", "Bermondsey Spa practice team", "", "G85623"),
    DISTRICT_NURSING("RJ1", "District nursing", "bermondsey borough", ""),
    ADULT_SOCIAL_CARE("E09000028", "Adult social care", "bermondsey walworth", ""),
    HOUSING("E09000028", "Council housing", "walworth", ""),
    COMMUNITY_MENTAL_HEALTH("RV5", "Community mental health", "bermondsey borough walworth", ""),
    WALWORTH_WELCOME("walworth-welcome", "Walworth Welcome helpers", "", "");

    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    private final String organisation;
    private final String words;
    private final String neighbourhoods;
    private final String practices;

    DemonstrationTeam(String organisation, String words, String neighbourhoods, String practices) {
        this.organisation = organisation;
        this.words = words;
        this.neighbourhoods = neighbourhoods;
        this.practices = practices;
    }

    TeamKey key() {
        return new TeamKey(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    OrganisationCode organisation() {
        return new OrganisationCode(organisation);
    }

    /// The team in a borough with these neighbourhoods. In a borough that has none of the team's own, a team
    /// that covers neighbourhoods covers the first two.
    Team in(List<NeighbourhoodKey> keys) {
        Set<NeighbourhoodKey> named = each(neighbourhoods, NeighbourhoodKey::new);
        List<NeighbourhoodKey> covered = keys.stream().filter(named::contains).toList();
        if (covered.isEmpty() && !named.isEmpty()) {
            covered = keys.subList(0, Math.min(2, keys.size()));
        }
        return Team.open(
                key(),
                SINCE,
                organisation(),
                words,
                new Coverage(Set.copyOf(covered), each(practices, OdsCode::new)),
                new DutyDesk("duty@%s.example".formatted(key()), ""));
    }

    private static <C> Set<C> each(String words, Function<String, C> code) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
