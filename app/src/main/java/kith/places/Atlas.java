package kith.places;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.Postcode;

/// Everything there is to know about places at one moment, in memory: from it the places of any day are drawn.
final class Atlas {

    /// Nothing is known yet.
    static final Atlas EMPTY = new Atlas(-1, Reference.EMPTY);

    private static final int MOST_DAYS = 1_000;

    private final long change;
    private final Reference reference;
    private final Map<String, Geography> geographies;
    private final NavigableMap<LocalDate, String> starts = new TreeMap<>();
    private final Dated<Thing, Optional<NeighbourhoodKey>> placements = new Dated<>();
    private final Map<Postcode, PostcodeAreas> postcodes = new HashMap<>();
    private final Map<Key, Deprivation> deprivation = new HashMap<>();
    private final Map<LocalDate, PlacesOn> days = new ConcurrentHashMap<>();

    private record Thing(String geography, Placement.Kind kind, String code) {}

    private record Key(Index index, LsoaCode area) {}

    static Atlas of(long change, Reference reference) {
        return new Atlas(change, reference);
    }

    private Atlas(long change, Reference reference) {
        this.change = change;
        this.reference = reference;
        this.geographies = reference.geographies().stream().collect(toMap(Geography::key, Function.identity()));
        for (Start start : reference.starts()) {
            starts.put(start.since(), start.geography());
        }
        for (Placement placement : reference.placements()) {
            placements.put(
                    new Thing(placement.geography(), placement.kind(), placement.code()),
                    placement.since(),
                    placement.neighbourhood());
        }
        for (PostcodeAreas postcode : reference.postcodes()) {
            postcodes.put(postcode.postcode(), postcode);
        }
        for (Deprivation figure : reference.deprivation()) {
            deprivation.put(new Key(figure.index(), figure.area()), figure);
        }
    }

    long change() {
        return change;
    }

    Reference reference() {
        return reference;
    }

    Optional<Geography> geography(String key) {
        return Optional.ofNullable(geographies.get(key));
    }

    /// Kept per day: the same day is asked for many times.
    PlacesOn on(LocalDate day) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(day, this::draw);
    }

    private PlacesOn draw(LocalDate day) {
        return Optional.ofNullable(starts.floorEntry(day))
                .map(Map.Entry::getValue)
                .map(geography -> as(geography, day))
                .orElseGet(() -> draw(Optional.empty(), day));
    }

    /// The places of a day as they would be if this geography were in force.
    PlacesOn as(String geography, LocalDate day) {
        return draw(geography(geography), day);
    }

    private PlacesOn draw(Optional<Geography> geography, LocalDate day) {
        String key = geography.map(Geography::key).orElse("");
        List<Neighbourhood> neighbourhoods = reference.neighbourhoods().stream()
                .filter(neighbourhood -> neighbourhood.geography().equals(key))
                .toList();
        List<Area> areas = reference.areas().stream()
                .filter(area -> area.edition() == Edition.LSOA_2021)
                .toList();
        return new PlacesOn(
                day,
                geography,
                neighbourhoods,
                reference.practices(),
                areas,
                kind -> code -> placements.on(new Thing(key, kind, code), day).flatMap(Function.identity()));
    }

    Optional<LocalDate> startOf(String geography) {
        return reference.starts().stream()
                .filter(start -> start.geography().equals(geography))
                .map(Start::since)
                .findFirst();
    }

    /// The last start of any other geography.
    Optional<Start> lastStartBut(String geography) {
        return reference.starts().stream()
                .filter(start -> !start.geography().equals(geography))
                .max(Comparator.comparing(Start::since));
    }

    /// The first day on which every area is placed in a geography.
    LocalDate placedFrom(String geography) {
        return reference.areas().stream()
                .filter(area -> area.edition() == Edition.LSOA_2021)
                .flatMap(area ->
                        placements
                                .first(new Thing(
                                        geography,
                                        Placement.Kind.AREA,
                                        area.code().code()))
                                .stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    Optional<PostcodeAreas> postcode(Postcode postcode) {
        return Optional.ofNullable(postcodes.get(postcode));
    }

    Optional<Deprivation> deprivation(Index index, LsoaCode area) {
        return Optional.ofNullable(deprivation.get(new Key(index, area)));
    }
}
