package kith.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who would move if one geography gave way to another: every practice and area with its neighbourhood before and
/// after.
///
/// Where the two have different neighbourhoods, everybody's has another name afterwards. What matters to a team
/// is who *leaves*: the practices and areas that do not go where most of their old neighbourhood goes.
public record Comparison(Geography from, Geography to, List<Move> moves) {

    public Comparison {
        moves = List.copyOf(moves);
    }

    /// One practice or area.
    ///
    /// @param people registered with the practice, or living in the area
    /// @param leaves it does not go with most of its old neighbourhood
    public record Move(
            Placement.Kind kind,
            String code,
            String name,
            Optional<Neighbourhood> from,
            Optional<Neighbourhood> to,
            int people,
            boolean leaves) {}

    /// What goes from one neighbourhood to another, taken together.
    public record Flow(
            Optional<Neighbourhood> from,
            Optional<Neighbourhood> to,
            int practices,
            int registered,
            int areas,
            int resident) {}

    /// Only those who leave most of their old neighbours.
    public List<Move> leaving() {
        return moves.stream().filter(Move::leaves).toList();
    }

    public int peopleLeaving(Placement.Kind kind) {
        return leaving().stream()
                .filter(move -> move.kind() == kind)
                .mapToInt(Move::people)
                .sum();
    }

    /// By old neighbourhood, and within it the largest part first.
    public List<Flow> flows() {
        Map<List<Optional<Neighbourhood>>, List<Move>> together = moves.stream()
                .collect(groupingBy(move -> List.of(move.from(), move.to()), LinkedHashMap::new, toList()));
        return together.values().stream()
                .map(Comparison::flow)
                .sorted(Comparator.comparing((Flow flow) -> key(flow.from()))
                        .thenComparing(Comparator.comparingInt((Flow flow) -> flow.resident() + flow.registered())
                                .reversed())
                        .thenComparing(Comparator.comparingInt(Flow::areas).reversed())
                        .thenComparing(flow -> key(flow.to())))
                .toList();
    }

    private static Flow flow(List<Move> same) {
        return new Flow(
                same.getFirst().from(),
                same.getFirst().to(),
                count(same, Placement.Kind.PRACTICE),
                people(same, Placement.Kind.PRACTICE),
                count(same, Placement.Kind.AREA),
                people(same, Placement.Kind.AREA));
    }

    private static int count(List<Move> moves, Placement.Kind kind) {
        return (int) moves.stream().filter(move -> move.kind() == kind).count();
    }

    private static int people(List<Move> moves, Placement.Kind kind) {
        return moves.stream()
                .filter(move -> move.kind() == kind)
                .mapToInt(Move::people)
                .sum();
    }

    private static String key(Optional<Neighbourhood> neighbourhood) {
        return neighbourhood.map(known -> known.key().key()).orElse("~");
    }

    static Comparison of(PlacesOn before, PlacesOn after, Headcount people) {
        List<Move> all = new ArrayList<>();
        for (Practice practice : before.practices()) {
            if (practice.isOpenOn(before.day())) {
                all.add(new Move(
                        Placement.Kind.PRACTICE,
                        practice.code().code(),
                        practice.name(),
                        before.ofPractice(practice.code()),
                        after.ofPractice(practice.code()),
                        people.registeredWith(practice.code()),
                        false));
            }
        }
        for (Area area : before.areas()) {
            all.add(new Move(
                    Placement.Kind.AREA,
                    area.code().code(),
                    area.name(),
                    before.ofArea(area.code()),
                    after.ofArea(area.code()),
                    people.residentIn(area.code()),
                    false));
        }
        Map<String, Map<String, Integer>> goes = where(before, after);
        return new Comparison(
                before.geography().orElseThrow(),
                after.geography().orElseThrow(),
                all.stream().map(move -> withLeaving(move, goes)).toList());
    }

    /// How many residents of each old neighbourhood go to each new one: the census decides where "most" goes,
    /// so that the answer does not depend on who has been counted.
    private static Map<String, Map<String, Integer>> where(PlacesOn before, PlacesOn after) {
        return before.areas().stream()
                .collect(groupingBy(
                        area -> key(before.ofArea(area.code())),
                        groupingBy(area -> key(after.ofArea(area.code())), summingInt(Area::residents))));
    }

    private static Move withLeaving(Move move, Map<String, Map<String, Integer>> goes) {
        if (move.from().isEmpty()) {
            return move;
        }
        String most = goes.getOrDefault(key(move.from()), Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(key(move.to()));
        return new Move(
                move.kind(),
                move.code(),
                move.name(),
                move.from(),
                move.to(),
                move.people(),
                !most.equals(key(move.to())));
    }
}
