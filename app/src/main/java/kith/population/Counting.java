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
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.places.Neighbourhood;
import kith.places.PlacesOn;
import kith.population.Coverage.Unmatched;
import kith.population.Figures.Line;

/// Adds places up to neighbourhoods, and hides what is small.
final class Counting {

    private static final PlaceCountRow NOBODY = new PlaceCountRow("", 0, 0, 0, 0);

    private static final int CODES_SHOWN = 50;

    private final Map<NeighbourhoodKey, PlaceCountRow> sums = new LinkedHashMap<>();
    private final SuppressedCounts<NeighbourhoodKey> people;
    private final SuppressedCounts<NeighbourhoodKey> adults;
    private final SuppressedCounts<NeighbourhoodKey> undated;
    private final SuppressedCounts<NeighbourhoodKey> listed;

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
        then.neighbourhoods().forEach(neighbourhood -> sums.put(neighbourhood.key(), NOBODY));
        sums.put(NeighbourhoodKey.NOT_PLACED, NOBODY);
        for (PlaceCountRow count : counts) {
            Optional<Neighbourhood> found = switch (by) {
                case REGISTERED -> OdsCode.find(count.place()).flatMap(then::ofPractice);
                case RESIDENT -> LsoaCode.find(count.place()).flatMap(then::ofArea);
            };
            sums.merge(found.map(Neighbourhood::key).orElse(NeighbourhoodKey.NOT_PLACED), count, Counting::sum);
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
                line(NeighbourhoodKey.NOT_PLACED),
                new Line(
                        NeighbourhoodKey.NOT_PLACED,
                        people.total(),
                        adults.total(),
                        listed.total(),
                        undated.total(),
                        rate(listed.total(), adults.total())));
    }

    private Line line(NeighbourhoodKey key) {
        return new Line(
                key,
                people.count(key),
                adults.count(key),
                listed.count(key),
                undated.count(key),
                rate(listed.count(key), adults.count(key)));
    }

    private SuppressedCounts<NeighbourhoodKey> hide(ToLongFunction<PlaceCountRow> what) {
        Map<NeighbourhoodKey, Long> counts = new LinkedHashMap<>();
        sums.forEach((key, sum) -> counts.put(key, what.applyAsLong(sum)));
        return SuppressedCounts.of(counts);
    }

    private static Optional<Rate> rate(OptionalLong listed, OptionalLong adults) {
        return listed.isEmpty() || adults.isEmpty() || adults.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(new Rate(listed.getAsLong(), adults.getAsLong()));
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
