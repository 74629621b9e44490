package kith.population;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import kith.engine.measures.Rate;
import kith.engine.measures.SuppressedCounts;
import kith.engine.registers.Catalogue;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.population.Coverage.Unmatched;
import kith.population.Figures.Line;

/// Adds places up to neighbourhoods, and hides what is small.
final class Counting {

    /// Not a neighbourhood's key: those have no capital letters.
    private static final String NOT_PLACED = "NOT PLACED";

    private static final int CODES_SHOWN = 50;

    private final Map<String, PlaceCountRow> sums = new LinkedHashMap<>();
    private final SuppressedCounts<String> people;
    private final SuppressedCounts<String> adults;
    private final SuppressedCounts<String> undated;
    private final SuppressedCounts<String> listed;

    static Figures of(LocalDate day, Belonging by, PlacesOn then, List<PlaceCountRow> counts) {
        return new Counting(by, then, counts).figures(day, by, then);
    }

    static Coverage coverage(Catalogue catalogue, Map<String, Long> itemsByCode) {
        long items = 0;
        long matched = 0;
        for (Map.Entry<String, Long> code : itemsByCode.entrySet()) {
            items += code.getValue();
            matched += catalogue.find(code.getKey()).isPresent() ? code.getValue() : 0;
        }
        List<Unmatched> unmatched = itemsByCode.entrySet().stream()
                .filter(code -> !code.getKey().isEmpty() && code.getValue() >= SuppressedCounts.SMALLEST_SHOWN)
                .filter(code -> catalogue.find(code.getKey()).isEmpty())
                .limit(CODES_SHOWN)
                .map(code -> new Unmatched(code.getKey(), code.getValue()))
                .toList();
        return new Coverage(catalogue.version(), items, matched, itemsByCode.getOrDefault("", 0L), unmatched);
    }

    private Counting(Belonging by, PlacesOn then, List<PlaceCountRow> counts) {
        then.neighbourhoods().forEach(neighbourhood -> sums.put(neighbourhood.key(), none(neighbourhood.key())));
        sums.put(NOT_PLACED, none(NOT_PLACED));
        for (PlaceCountRow count : counts) {
            Optional<Neighbourhood> found = switch (by) {
                case REGISTERED -> then.ofPractice(count.place());
                case RESIDENT -> then.ofArea(count.place());
            };
            sums.merge(found.map(Neighbourhood::key).orElse(NOT_PLACED), count, Counting::sum);
        }
        this.people = hide(PlaceCountRow::people);
        this.adults = hide(PlaceCountRow::adults);
        this.undated = hide(PlaceCountRow::undated);
        this.listed = hide(PlaceCountRow::listed);
    }

    private Figures figures(LocalDate day, Belonging by, PlacesOn then) {
        return new Figures(
                day,
                by,
                then.neighbourhoods().stream()
                        .map(neighbourhood -> line(neighbourhood.key()))
                        .toList(),
                line(NOT_PLACED),
                new Line(
                        "",
                        people.total(),
                        adults.total(),
                        listed.total(),
                        undated.total(),
                        rate(listed.total(), adults.total())));
    }

    private Line line(String key) {
        return new Line(
                key.equals(NOT_PLACED) ? "" : key,
                people.count(key),
                adults.count(key),
                listed.count(key),
                undated.count(key),
                rate(listed.count(key), adults.count(key)));
    }

    private SuppressedCounts<String> hide(ToLongFunction<PlaceCountRow> what) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sums.forEach((key, sum) -> counts.put(key, what.applyAsLong(sum)));
        return SuppressedCounts.of(counts);
    }

    private static Optional<Rate> rate(OptionalLong listed, OptionalLong adults) {
        return listed.isEmpty() || adults.isEmpty() || adults.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(new Rate(listed.getAsLong(), adults.getAsLong()));
    }

    private static PlaceCountRow none(String place) {
        return new PlaceCountRow(place, 0, 0, 0, 0);
    }

    private static PlaceCountRow sum(PlaceCountRow one, PlaceCountRow more) {
        return new PlaceCountRow(
                one.place(),
                one.people() + more.people(),
                one.adults() + more.adults(),
                one.undated() + more.undated(),
                one.listed() + more.listed());
    }
}
