package kith.coordination.gaps;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kith.access.TaskGrant;
import kith.coordination.gaps.GapPermissions.ReadGaps;
import kith.coordination.gaps.NeedCountStore.SortedWording;
import kith.coordination.gaps.NeedCountStore.Wording;
import kith.coordination.gaps.NeedGaps.InNeighbourhood;
import kith.coordination.needs.NeedCatalogue;
import kith.coordination.needs.NeedKey;
import kith.coordination.needs.NeedKind;
import kith.directory.search.NeedSupport;
import kith.directory.search.StartingPoints;
import kith.directory.search.SupportPlaces;
import kith.engine.measures.SuppressedCounts;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.SecurityLabel;
import kith.places.Area;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the needs that have no support within a walk of the people who have them.
///
/// It counts needs whose kind everybody may see. Safety, and alcohol and drugs, are left out, because only some workers
/// may see who has them.
@Service
public class SupportGaps {

    /// A walk of 20 minutes, in a straight line.
    public static final double WITHIN_A_WALK_km = 1.23;

    private final NeedCatalogue catalogue = NeedCatalogue.current();
    private final NeedCountStore store;
    private final SupportPlaces support;
    private final StartingPoints points;
    private final Places places;

    SupportGaps(NeedCountStore store, SupportPlaces support, StartingPoints points, Places places) {
        this.store = store;
        this.support = support;
        this.points = points;
        this.places = places;
    }

    /// Every need that is counted, in the order of the directory's form.
    @Transactional(readOnly = true)
    public List<NeedGaps> today(TaskGrant<ReadGaps> granted) {
        PlacesOn today = places.today();
        Map<String, List<NeedCountRow>> people =
                store.counts(today.day(), sorted()).stream().collect(groupingBy(NeedCountRow::need));
        return support.byNeed().stream()
                .filter(need -> isCounted(new NeedKey(need.need())))
                .map(need -> gaps(need, today, people.getOrDefault(need.need(), List.of())))
                .toList();
    }

    private List<SortedWording> sorted() {
        List<SortedWording> sorted = new ArrayList<>();
        for (Wording wording : store.wordings()) {
            Optional<String> code = Optional.of(wording.code()).filter(text -> !text.isEmpty());
            if (!catalogue.isCircumstance(code)) {
                NeedKey need = catalogue.keyOf(code, wording.words());
                if (isCounted(need)) {
                    sorted.add(new SortedWording(wording, need.value()));
                }
            }
        }
        return sorted;
    }

    private boolean isCounted(NeedKey need) {
        return catalogue
                .find(need)
                .map(NeedKind::label)
                .filter(SecurityLabel.NORMAL::equals)
                .isPresent();
    }

    private NeedGaps gaps(NeedSupport need, PlacesOn today, List<NeedCountRow> people) {
        Map<LsoaCode, Reach> reaches =
                today.areas().stream().collect(Collectors.toMap(Area::code, area -> reach(need, area)));
        SuppressedCounts<Group> counts = count(today, reaches, people);
        return new NeedGaps(
                need.need(),
                need.name(),
                counts.total(),
                need.withoutPlace(),
                today.neighbourhoods().stream()
                        .map(neighbourhood -> in(neighbourhood, today, reaches, counts))
                        .toList());
    }

    private Reach reach(NeedSupport need, Area area) {
        return points.middleOfArea(area.code().code())
                .map(middle -> need.isWithin(WITHIN_A_WALK_km, middle) ? Reach.WITHIN : Reach.BEYOND)
                .orElse(Reach.NOT_KNOWN);
    }

    /// All groups of one need are hidden together, so that those within a walk do not tell how many are beyond it. A
    /// group in which no area is can have nobody in it, and is no count.
    private static SuppressedCounts<Group> count(
            PlacesOn today, Map<LsoaCode, Reach> reaches, List<NeedCountRow> people) {
        Map<Group, Long> counts = new LinkedHashMap<>();
        today.areas().forEach(area -> counts.put(group(Optional.of(area.code()), today, reaches), 0L));
        people.forEach(row -> counts.merge(group(LsoaCode.find(row.area()), today, reaches), row.people(), Long::sum));
        return SuppressedCounts.of(counts);
    }

    private static Group group(Optional<LsoaCode> area, PlacesOn today, Map<LsoaCode, Reach> reaches) {
        return area.flatMap(code -> today.ofArea(code)
                        .map(neighbourhood ->
                                new Group(neighbourhood.key(), reaches.getOrDefault(code, Reach.NOT_KNOWN))))
                .orElse(Group.NOWHERE);
    }

    private static InNeighbourhood in(
            Neighbourhood neighbourhood, PlacesOn today, Map<LsoaCode, Reach> reaches, SuppressedCounts<Group> counts) {
        List<Area> areas = today.areasIn(neighbourhood.key());
        Map<Reach, Long> byReach = areas.stream()
                .collect(groupingBy(area -> reaches.getOrDefault(area.code(), Reach.NOT_KNOWN), counting()));
        int beyond = Math.toIntExact(byReach.getOrDefault(Reach.BEYOND, 0L));
        return new InNeighbourhood(
                neighbourhood.key(),
                neighbourhood.name(),
                areas.size(),
                beyond,
                beyond == 0 ? OptionalLong.of(0) : counts.count(new Group(neighbourhood.key(), Reach.BEYOND)));
    }

    /// Whether a small area has support for a need within a walk. It is not known where nobody told where the area is.
    private enum Reach {
        WITHIN,
        BEYOND,
        NOT_KNOWN
    }

    /// The people of a neighbourhood who live in small areas of one reach.
    private record Group(NeighbourhoodKey neighbourhood, Reach reach) {

        static final Group NOWHERE = new Group(NeighbourhoodKey.NOT_PLACED, Reach.NOT_KNOWN);
    }
}
