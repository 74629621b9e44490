package kith.places;

import java.util.ArrayList;
import java.util.List;

/// Writes outlines as the data of an SVG path, in whole units and relative steps. Points that fall together on the
/// grid,
/// or lie on the straight line between their neighbours, are left out.
record SvgPath(Projection projection) {

    private record Spot(int x, int y) {}

    String of(List<Boundary> boundaries) {
        StringBuilder path = new StringBuilder();
        for (Boundary boundary : boundaries) {
            for (Boundary.Ring ring : boundary.rings()) {
                append(path, simplified(ring));
            }
        }
        return path.toString();
    }

    private List<Spot> simplified(Boundary.Ring ring) {
        List<Spot> spots = new ArrayList<>();
        for (Boundary.Point point : ring.points()) {
            Spot spot = new Spot(projection.x(point.longitude()), projection.y(point.latitude()));
            if (!spots.isEmpty() && spots.getLast().equals(spot)) {
                continue;
            }
            if (spots.size() > 1 && straight(spots.get(spots.size() - 2), spots.getLast(), spot)) {
                spots.removeLast();
            }
            spots.add(spot);
        }
        return spots;
    }

    private static boolean straight(Spot from, Spot over, Spot to) {
        long turn = (long) (over.x - from.x) * (to.y - over.y) - (long) (over.y - from.y) * (to.x - over.x);
        long onwards = (long) (over.x - from.x) * (to.x - over.x) + (long) (over.y - from.y) * (to.y - over.y);
        return turn == 0 && onwards > 0;
    }

    /// A ring that has shrunk to a line or a point is not drawn. The last point is the first again, which `z` says.
    private static void append(StringBuilder path, List<Spot> spots) {
        if (spots.size() < 4) {
            return;
        }
        path.append('M').append(spots.getFirst().x).append(' ').append(spots.getFirst().y);
        for (int i = 1; i < spots.size() - 1; i++) {
            int dx = spots.get(i).x - spots.get(i - 1).x;
            int dy = spots.get(i).y - spots.get(i - 1).y;
            path.append('l').append(dx).append(dy < 0 ? "" : " ").append(dy);
        }
        path.append('z');
    }
}
