package kith.places;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines between neighbourhoods, and around them: of the edges of a neighbourhood's parts those that two parts do
/// not
/// share, each drawn once.
final class Borders {

    private record Spot(int x, int y) {}

    private record Edge(Spot one, Spot other) {

        static Edge between(Spot from, Spot to) {
            boolean inOrder = from.x < to.x || (from.x == to.x && from.y < to.y);
            return inOrder ? new Edge(from, to) : new Edge(to, from);
        }
    }

    private final Projection projection;
    private final Set<Edge> edges = new LinkedHashSet<>();

    Borders(Projection projection) {
        this.projection = projection;
    }

    void addNeighbourhood(Collection<Boundary> parts) {
        Set<Edge> around = new HashSet<>();
        for (Boundary part : parts) {
            for (Boundary.Ring ring : part.rings()) {
                addRing(ring, around);
            }
        }
        edges.addAll(around);
    }

    /// An edge met a second time lies between two parts.
    private void addRing(Boundary.Ring ring, Set<Edge> around) {
        List<Spot> spots = ring.points().stream()
                .map(point -> new Spot(projection.x(point.longitude()), projection.y(point.latitude())))
                .toList();
        for (int i = 1; i < spots.size(); i++) {
            Spot from = spots.get(i - 1);
            Spot to = spots.get(i);
            Edge edge = Edge.between(from, to);
            if (!from.equals(to) && !around.add(edge)) {
                around.remove(edge);
            }
        }
    }

    /// As the attribute `d` of an SVG path wants it: as few lines as can be, end to end.
    String path() {
        Map<Spot, Deque<Edge>> byEnd = new LinkedHashMap<>();
        for (Edge edge : edges) {
            byEnd.computeIfAbsent(edge.one(), _ -> new ArrayDeque<>()).add(edge);
            byEnd.computeIfAbsent(edge.other(), _ -> new ArrayDeque<>()).add(edge);
        }
        Set<Edge> drawn = HashSet.newHashSet(edges.size());
        StringBuilder path = new StringBuilder();
        for (Spot start : byEnd.keySet()) {
            draw(start, byEnd, drawn, path);
        }
        return path.toString();
    }

    private static void draw(Spot start, Map<Spot, Deque<Edge>> byEnd, Set<Edge> drawn, StringBuilder path) {
        Spot at = start;
        boolean begun = false;
        for (Edge next = next(at, byEnd, drawn); next != null; next = next(at, byEnd, drawn)) {
            if (!begun) {
                path.append('M').append(at.x).append(' ').append(at.y);
                begun = true;
            }
            Spot to = next.one().equals(at) ? next.other() : next.one();
            int dx = to.x - at.x;
            int dy = to.y - at.y;
            path.append('l').append(dx).append(dy < 0 ? "" : " ").append(dy);
            at = to;
        }
    }

    private static @Nullable Edge next(Spot at, Map<Spot, Deque<Edge>> byEnd, Set<Edge> drawn) {
        Deque<Edge> ending = byEnd.getOrDefault(at, new ArrayDeque<>());
        while (!ending.isEmpty()) {
            Edge edge = ending.removeFirst();
            if (drawn.add(edge)) {
                return edge;
            }
        }
        return null;
    }
}
