package kith.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.Postcode;
import kith.kernel.London;
import kith.places.geometry.Boundary;
import kith.places.geometry.GeoJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where is what, as of a day. All of it is kept in memory, and read again soon after it changed, here or in
/// another process.
@Service
public class Places {

    private static final long LOOK_AGAIN_AFTER_ms = Duration.ofSeconds(1).toMillis();
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final String WARDS = "wards.geojson";

    private final ReferenceStore references;
    private final PlaceChangeStore changes;
    private final BoundaryStore boundaryStore;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Atlas atlas = Atlas.EMPTY;
    private volatile long lookedAt = NEVER;
    private final Map<LocalDate, Optional<BoroughMap>> maps = new ConcurrentHashMap<>();

    Places(
            ReferenceStore references,
            PlaceChangeStore changes,
            BoundaryStore boundaryStore,
            ApplicationEventPublisher events,
            Clock clock) {
        this.references = references;
        this.changes = changes;
        this.boundaryStore = boundaryStore;
        this.events = events;
        this.clock = clock;
    }

    /// The places of a day.
    public PlacesOn on(LocalDate day) {
        return atlas().on(day);
    }

    public PlacesOn today() {
        return on(London.today(clock));
    }

    /// Every geography, the one in force first, then by its start, those without a start last.
    public List<Version> versions() {
        Atlas now = atlas();
        Map<String, List<Neighbourhood>> neighbourhoods =
                now.reference().neighbourhoods().stream().collect(Collectors.groupingBy(Neighbourhood::geography));
        return now.reference().geographies().stream()
                .map(geography -> new Version(
                        geography,
                        now.startOf(geography.key()),
                        neighbourhoods.getOrDefault(geography.key(), List.of())))
                .sorted((one, other) -> one.since()
                        .orElse(LocalDate.MAX)
                        .compareTo(other.since().orElse(LocalDate.MAX)))
                .toList();
    }

    /// Sets, or moves while it is still to come, the day from which a geography is in force.
    @Transactional
    public Starting start(String geography, LocalDate on) {
        changes.lock();
        LocalDate today = London.today(clock);
        Atlas now = Atlas.of(changes.lastChange(), references.read());
        if (now.geography(geography).isEmpty()) {
            return Starting.unknown(geography);
        }
        Optional<LocalDate> already = now.startOf(geography);
        if (already.isPresent() && !already.get().isAfter(today)) {
            return Starting.inForce(new Start(already.get(), geography));
        }
        if (on.isBefore(today)) {
            return Starting.past(on);
        }
        Optional<Start> other =
                now.lastStartBut(geography).filter(last -> !last.since().isBefore(on));
        if (other.isPresent()) {
            return Starting.taken(other.get());
        }
        LocalDate earliest = now.placedFrom(geography);
        if (on.isBefore(earliest)) {
            return Starting.tooEarly(geography, earliest);
        }
        Start start = new Start(on, geography);
        changes.start(start);
        changed("Geography %s starts on %s".formatted(geography, on), Optional.empty());
        return new Starting.Planned(start);
    }

    /// Who would move if, on a day, one geography gave way to another.
    ///
    /// @throws IllegalArgumentException where there is no such geography
    public Comparison compare(String from, String to, LocalDate on, Headcount people) {
        Atlas now = atlas();
        for (String geography : List.of(from, to)) {
            if (now.geography(geography).isEmpty()) {
                throw new IllegalArgumentException("There is no geography \"%s\"".formatted(geography));
            }
        }
        return Comparison.of(now.as(from, on), now.as(to, on), people);
    }

    /// Who would move today.
    public Comparison compare(String from, String to, Headcount people) {
        return compare(from, to, London.today(clock), people);
    }

    /// The areas that a postcode lies in; empty where it is outside the borough or not known.
    public Optional<Areas> areaOfPostcode(Postcode postcode) {
        return atlas().postcode(postcode).flatMap(PostcodeAreas::areas);
    }

    /// Known, and known to be outside the borough.
    public boolean isOutside(Postcode postcode) {
        return atlas().postcode(postcode)
                .filter(known -> known.areas().isEmpty())
                .isPresent();
    }

    /// How deprived an area is. The area must be of the edition that the index was made for.
    public Optional<Deprivation> deprivation(Index index, LsoaCode area) {
        return atlas().deprivation(index, area);
    }

    /// Small areas, by code.
    public List<Area> areas(Edition edition) {
        return atlas().reference().areas().stream()
                .filter(area -> area.edition() == edition)
                .toList();
    }

    /// What became in 2021 of an area of 2011.
    public List<AreaChange> changesOf(LsoaCode lsoa11) {
        return atlas().reference().changes().stream()
                .filter(change -> change.lsoa11().equals(lsoa11))
                .toList();
    }

    public boolean isEmpty() {
        return atlas().reference().geographies().isEmpty();
    }

    /// The borough drawn as of a day, where there are boundaries to draw it from.
    public Optional<BoroughMap> map(LocalDate day) {
        PlacesOn places = on(day);
        return maps.computeIfAbsent(day, _ -> {
            Map<Boundary.Kind, Map<String, Boundary>> read = new ConcurrentHashMap<>();
            return BoroughMapBuilder.of(places, kind -> read.computeIfAbsent(kind, boundaryStore::boundaries));
        });
    }

    /// Takes boundaries of one kind from GeoJSON, all or nothing: what was there of that kind goes.
    @Transactional
    public DrawnBoundaries importBoundaries(String file, InputStream geoJson, Boundary.Kind kind) {
        Problems problems = new Problems();
        List<Boundary> read = GeoJson.read(file, geoJson, kind, problems);
        Set<String> codes = codes(kind, references.read());
        Map<String, Boundary> known = read.stream()
                .filter(boundary -> codes.contains(boundary.code()))
                .collect(Collectors.toMap(Boundary::code, Function.identity(), (first, second) -> {
                    problems.add(file, 0, "", "%s is there twice".formatted(second.code()));
                    return first;
                }));
        if (problems.none() && known.isEmpty()) {
            problems.add(file, 0, "", "holds no %s of this borough".formatted(kind.word()));
        }
        if (!problems.none()) {
            return new DrawnBoundaries(0, read.size(), List.of(), problems.inOrder());
        }
        changes.lock();
        boundaryStore.write(kind, known.values());
        changed("Boundaries of %d %s from %s".formatted(known.size(), kind.word(), file), Optional.empty());
        List<String> missing =
                codes.stream().filter(code -> !known.containsKey(code)).sorted().toList();
        return new DrawnBoundaries(known.size(), read.size() - known.size(), missing, List.of());
    }

    /// Takes the boundaries of Southwark's wards, where nobody has imported any. Those of wards of another borough are
    /// of no use.
    @Transactional
    public void ensureBoundaries() {
        if (!boundaryStore.isEmpty()) {
            return;
        }
        try (InputStream geoJson = ReferenceFolder.southwark().open(WARDS)) {
            importBoundaries(WARDS, geoJson, Boundary.Kind.WARD);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What came of taking boundaries.
    ///
    /// @param elsewhere of places that are not this borough's, and left out
    /// @param missing places of this borough that still have none
    /// @param problems why nothing was taken
    public record DrawnBoundaries(int taken, int elsewhere, List<String> missing, List<Problem> problems) {}

    private static Set<String> codes(Boundary.Kind kind, Reference reference) {
        return (switch (kind) {
                    case LSOA21 ->
                        reference.areas().stream()
                                .filter(area -> area.edition() == Edition.LSOA_2021)
                                .map(area -> area.code().code());
                    case WARD ->
                        reference.areas().stream().map(area -> area.ward().code());
                    case NEIGHBOURHOOD ->
                        reference.neighbourhoods().stream()
                                .map(neighbourhood -> neighbourhood.key().key());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Puts a reference in the place of the one that is there, within the transaction that is open; a start
    /// that the borough set stays. The same again, as its digest tells, changes nothing.
    ///
    /// @return whether anything changed
    @Transactional
    public boolean replace(Reference reference, String digest, String from) {
        changes.lock();
        if (changes.lastDigest().filter(digest::equals).isPresent()) {
            return false;
        }
        Reference before = references.read();
        references.write(reference.keepingStartsOf(before));
        changed("%s, from %s".formatted(reference, from), Optional.of(digest));
        events.publishEvent(new PlacesReplaced(Atlas.of(changes.lastChange(), references.read())));
        return true;
    }

    private void changed(String what, Optional<String> digest) {
        changes.changed(what, digest, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lookedAt = NEVER;
            }
        });
    }

    private Atlas atlas() {
        long age_ms = clock.millis() - lookedAt;
        return age_ms >= 0 && age_ms < LOOK_AGAIN_AFTER_ms ? atlas : look();
    }

    private synchronized Atlas look() {
        long now = clock.millis();
        long change = changes.lastChange();
        if (change != atlas.change()) {
            atlas = Atlas.of(change, references.read());
            maps.clear();
        }
        lookedAt = now;
        return atlas;
    }
}
