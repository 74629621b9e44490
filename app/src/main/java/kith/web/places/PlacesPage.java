package kith.web.places;

import java.util.List;
import java.util.Optional;
import kith.places.Area;
import kith.places.Comparison;
import kith.places.Comparison.Flow;
import kith.places.Geography;
import kith.places.Neighbourhood;
import kith.places.Placement;
import kith.places.PlacesOn;
import kith.places.Version;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// The neighbourhoods in force, those planned, and who would move.
///
/// @param inForce the sentence about today's geography
/// @param planned a sentence for each geography that is still to come
/// @param moving what the comparison comes to, empty where there is nothing to compare
public record PlacesPage(
        String inForce, Table neighbourhoods, List<String> planned, List<String> moving, Optional<Table> flows) {

    /// Counts of people below this could be somebody (domain rule: fewer than five are not shown).
    private static final int FEWEST_SHOWN = 5;

    public PlacesPage {
        planned = List.copyOf(planned);
        moving = List.copyOf(moving);
    }

    static PlacesPage of(PlacesOn now, List<Version> planned, Optional<Comparison> comparison) {
        return new PlacesPage(
                now.geography()
                        .map(geography -> "In use today: " + geography.name() + ".")
                        .orElse("No neighbourhoods are in use today."),
                neighbourhoods(now),
                planned.stream().map(PlacesPage::sentence).toList(),
                comparison.map(PlacesPage::moving).orElse(List.of()),
                comparison.map(PlacesPage::flows));
    }

    private static Table neighbourhoods(PlacesOn now) {
        return new Table(
                "Neighbourhoods today",
                List.of(
                        Column.head("Neighbourhood"),
                        Column.words("Part"),
                        Column.figures("Practices"),
                        Column.figures("Small areas"),
                        Column.figures("Residents, Census 2021")),
                now.neighbourhoods().stream()
                        .map(neighbourhood -> List.of(
                                Cell.of(neighbourhood.name()).tagged(illustrative(now.geography(), neighbourhood)),
                                Cell.of(neighbourhood.part()),
                                Cell.of(now.practicesIn(neighbourhood.key()).size()),
                                Cell.of(now.areasIn(neighbourhood.key()).size()),
                                Cell.of(now.areasIn(neighbourhood.key()).stream()
                                        .mapToInt(Area::residents)
                                        .sum())))
                        .toList());
    }

    private static List<Tag> illustrative(Optional<Geography> geography, Neighbourhood neighbourhood) {
        return neighbourhood.illustrative()
                        || geography.filter(Geography::illustrative).isPresent()
                ? List.of(new Tag("Illustrative", Tone.GREY))
                : List.of();
    }

    private static String sentence(Version version) {
        String when = version.since()
                .map(since -> "It starts on " + Words.day(since) + ".")
                .orElse("It has no start date yet. An operator sets one.");
        String names = String.join(
                ", ", version.neighbourhoods().stream().map(Neighbourhood::name).toList());
        String label = version.geography().illustrative() ? " The boundaries are illustrative." : "";
        return version.geography().name() + ": " + names + ". " + when + label;
    }

    private static List<String> moving(Comparison comparison) {
        return List.of(
                "From " + comparison.from().name() + " to " + comparison.to().name() + ":",
                shown(comparison.peopleLeaving(Placement.Kind.PRACTICE))
                        + " people are registered with practices that would move away from most of their neighbourhood.",
                shown(comparison.peopleLeaving(Placement.Kind.AREA)) + " people live in small areas that would.");
    }

    private static Table flows(Comparison comparison) {
        return new Table(
                "Who would move where",
                List.of(
                        Column.head("From"),
                        Column.words("To"),
                        Column.figures("Practices"),
                        Column.figures("People registered"),
                        Column.figures("Small areas"),
                        Column.figures("People resident")),
                comparison.flows().stream().map(PlacesPage::row).toList());
    }

    private static List<Cell> row(Flow flow) {
        return List.of(
                Cell.of(name(flow.from())),
                Cell.of(name(flow.to())),
                Cell.of(flow.practices()),
                Cell.of(shown(flow.registered())),
                Cell.of(flow.areas()),
                Cell.of(shown(flow.resident())));
    }

    private static String name(Optional<Neighbourhood> neighbourhood) {
        return neighbourhood.map(Neighbourhood::name).orElse("No neighbourhood");
    }

    private static String shown(int people) {
        return people > 0 && people < FEWEST_SHOWN ? "Fewer than " + FEWEST_SHOWN : Words.number(people);
    }
}
