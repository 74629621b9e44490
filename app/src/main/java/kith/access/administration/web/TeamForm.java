package kith.access.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.partners.Team;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// A team as an administrator sets it up.
public record TeamForm(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable List<String> neighbourhoods,
        @Nullable List<String> practices,
        @Nullable String dutyDesk,
        @Nullable String confirmed) {

    static final TeamForm EMPTY = new TeamForm(null, null, null, null, null, null);

    static TeamForm of(Team team) {
        return new TeamForm(
                team.name(),
                team.organisation().value(),
                team.covers().neighbourhoods().stream()
                        .map(NeighbourhoodKey::key)
                        .sorted()
                        .toList(),
                team.covers().practices().stream().map(OdsCode::code).sorted().toList(),
                team.dutyDesk().email() + team.dutyDesk().telephone(),
                null);
    }

    public String typedName() {
        return Objects.toString(name, "").strip();
    }

    public String chosenOrganisation() {
        return Objects.toString(organisation, "");
    }

    public List<String> chosenNeighbourhoods() {
        return neighbourhoods == null ? List.of() : List.copyOf(neighbourhoods);
    }

    public List<String> chosenPractices() {
        return practices == null ? List.of() : List.copyOf(practices);
    }

    public String desk() {
        return Objects.toString(dutyDesk, "").strip();
    }

    boolean isConfirmed() {
        return "yes".equals(confirmed);
    }

    List<String> covers() {
        return Stream.concat(chosenNeighbourhoods().stream(), chosenPractices().stream())
                .toList();
    }

    /// The short name, made of the name.
    String key() {
        return typedName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (key().isEmpty()) {
            mistakes.add(new Mistake("name", "Enter what the team is called"));
        }
        if (chosenOrganisation().isEmpty()) {
            mistakes.add(new Mistake("organisation", "Select the organisation that runs it"));
        }
        return new Mistakes(mistakes);
    }
}
