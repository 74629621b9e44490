package kith.places.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;

/// Writes shapes and lines on the map as the attribute `d` of an SVG path: whole units, relative steps, and no
/// points on the straight line between their neighbours.
public final class SvgPath {

    /// The rings of a shape, to be filled by the even-odd rule.
    public static String of(Geometry shape) {
        StringBuilder path = new StringBuilder();
        for (Object ring : LinearComponentExtracter.getLines(shape)) {
            append(path, ((LineString) ring).getCoordinates(), true);
        }
        return path.toString();
    }

    /// Lines, joined end to end.
    public static String ofLines(Geometry lines) {
        LineMerger merger = new LineMerger();
        merger.add(lines);
        StringBuilder path = new StringBuilder();
        for (Object line : merger.getMergedLineStrings()) {
            append(path, ((LineString) line).getCoordinates(), false);
        }
        return path.toString();
    }

    /// @param closed whether the last point is the first again, which `z` says
    private static void append(StringBuilder path, Coordinate[] line, boolean closed) {
        if (line.length == 0) {
            return;
        }
        List<Coordinate> points = withoutStraightOnes(line);
        Coordinate from = points.getFirst();
        path.append('M').append(Math.round(from.x)).append(' ').append(Math.round(from.y));
        for (Coordinate to : points.subList(1, closed ? points.size() - 1 : points.size())) {
            long dx = Math.round(to.x - from.x);
            long dy = Math.round(to.y - from.y);
            path.append('l').append(dx).append(dy < 0 ? "" : " ").append(dy);
            from = to;
        }
        if (closed) {
            path.append('z');
        }
    }

    private static List<Coordinate> withoutStraightOnes(Coordinate[] line) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate point : line) {
            if (points.size() > 1 && isStraight(points.get(points.size() - 2), points.getLast(), point)) {
                points.removeLast();
            }
            points.add(point);
        }
        return points;
    }

    private static boolean isStraight(Coordinate from, Coordinate over, Coordinate to) {
        double turn = (over.x - from.x) * (to.y - over.y) - (over.y - from.y) * (to.x - over.x);
        double onwards = (over.x - from.x) * (to.x - over.x) + (over.y - from.y) * (to.y - over.y);
        return turn == 0 && onwards > 0;
    }

    private SvgPath() {}
}
