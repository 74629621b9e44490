package kith.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;

/// The places of one day: the geography in force, and which practice and area is in which of its neighbourhoods.
///
/// It never changes; ask [Places] for another day or after a change. A practice or area that is not known here,
/// or is in none on purpose, is *not placed*: nobody falls out for it.
public final class PlacesOn {

    private final LocalDate day;
    private final Optional<Geography> geography;
    private final List<Neighbourhood> neighbourhoods;
    private final Map<OdsCode, Practice> practices;
    private final Map<LsoaCode, Area> areas;
    private final Map<OdsCode, Neighbourhood> ofPractice;
    private final Map<LsoaCode, Neighbourhood> ofArea;

    PlacesOn(
            LocalDate day,
            Optional<Geography> geography,
            List<Neighbourhood> neighbourhoods,
            Collection<Practice> practices,
            Collection<Area> areas,
            Function<Placement.Kind, Function<String, Optional<NeighbourhoodKey>>> placed) {
        this.day = day;
        this.geography = geography;
        this.neighbourhoods = List.copyOf(neighbourhoods);
        this.practices = practices.stream().collect(toUnmodifiableMap(Practice::code, Function.identity()));
        this.areas = areas.stream().collect(toUnmodifiableMap(Area::code, Function.identity()));
        this.ofPractice = found(this.practices.keySet(), OdsCode::code, placed.apply(Placement.Kind.PRACTICE));
        this.ofArea = found(this.areas.keySet(), LsoaCode::code, placed.apply(Placement.Kind.AREA));
    }

    private <C> Map<C, Neighbourhood> found(
            Collection<C> codes, Function<C, String> text, Function<String, Optional<NeighbourhoodKey>> placed) {
        Map<C, Neighbourhood> found = new HashMap<>();
        for (C code : codes) {
            placed.apply(text.apply(code))
                    .flatMap(this::neighbourhood)
                    .ifPresent(neighbourhood -> found.put(code, neighbourhood));
        }
        return Map.copyOf(found);
    }

    public LocalDate day() {
        return day;
    }

    /// The geography in force; none before the first came into force.
    public Optional<Geography> geography() {
        return geography;
    }

    /// In the order of the borough's own file.
    public List<Neighbourhood> neighbourhoods() {
        return neighbourhoods;
    }

    public Optional<Neighbourhood> neighbourhood(NeighbourhoodKey key) {
        return neighbourhoods.stream()
                .filter(neighbourhood -> neighbourhood.key().equals(key))
                .findFirst();
    }

    /// Where the people registered with this practice belong.
    public Optional<Neighbourhood> ofPractice(OdsCode code) {
        return Optional.ofNullable(ofPractice.get(code));
    }

    /// Where the people who live in this area of 2021 belong.
    public Optional<Neighbourhood> ofArea(LsoaCode lsoa21) {
        return Optional.ofNullable(ofArea.get(lsoa21));
    }

    public Optional<Practice> practice(OdsCode code) {
        return Optional.ofNullable(practices.get(code));
    }

    public Optional<Area> area(LsoaCode lsoa21) {
        return Optional.ofNullable(areas.get(lsoa21));
    }

    /// Every practice known, open on the day or not, by name.
    public List<Practice> practices() {
        return byName(practices.values());
    }

    /// Every area of 2021, by code.
    public List<Area> areas() {
        return byCode(areas.values());
    }

    /// By name.
    public List<Practice> practicesIn(NeighbourhoodKey neighbourhood) {
        return byName(in(neighbourhood, ofPractice, practices));
    }

    /// By code.
    public List<Area> areasIn(NeighbourhoodKey neighbourhood) {
        return byCode(in(neighbourhood, ofArea, areas));
    }

    /// Open on the day, and explicitly in no neighbourhood.
    public List<Practice> practicesInNone() {
        return practices().stream()
                .filter(practice -> practice.isOpenOn(day) && !ofPractice.containsKey(practice.code()))
                .toList();
    }

    /// Explicitly in no neighbourhood.
    public List<Area> areasInNone() {
        return areas().stream().filter(area -> !ofArea.containsKey(area.code())).toList();
    }

    /// The people who live in each neighbourhood, as the census counted them.
    public Map<NeighbourhoodKey, Integer> residents() {
        Map<NeighbourhoodKey, Integer> residents = new HashMap<>();
        areas().stream()
                .filter(area -> ofArea.containsKey(area.code()))
                .collect(groupingBy(area -> ofArea(area.code()).orElseThrow().key()))
                .forEach((key, within) -> residents.put(
                        key, within.stream().mapToInt(Area::residents).sum()));
        return Map.copyOf(residents);
    }

    private static <C, T> List<T> in(NeighbourhoodKey neighbourhood, Map<C, Neighbourhood> placed, Map<C, T> things) {
        return placed.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(neighbourhood))
                .flatMap(entry -> Optional.ofNullable(things.get(entry.getKey())).stream())
                .toList();
    }

    private static List<Practice> byName(Collection<Practice> practices) {
        return practices.stream()
                .sorted(Comparator.comparing(Practice::name).thenComparing(Practice::code))
                .toList();
    }

    private static List<Area> byCode(Collection<Area> areas) {
        return areas.stream().sorted(Comparator.comparing(Area::code)).toList();
    }
}
