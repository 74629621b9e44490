package kith.places.geometry;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/// Projects longitude and latitude onto a flat map of whole units, with y downwards. A borough is small enough to
/// treat the earth as flat: a degree of longitude is shortened by the cosine of the middle latitude
/// (equirectangular projection).
///
/// Every shape is rounded to the same whole units, so neighbours that share a line still share it.
public record MapProjection(double west, double north, double unitsPerDegree, double shortening, int height) {

    private static final PrecisionModel WHOLE_UNITS = new PrecisionModel(1);
    private static final GeometryFactory FACTORY = new GeometryFactory(WHOLE_UNITS);

    public static MapProjection of(List<Boundary> boundaries, int width) {
        Envelope all = new Envelope();
        boundaries.stream()
                .flatMap(boundary -> boundary.rings().stream())
                .flatMap(ring -> ring.points().stream())
                .forEach(point -> all.expandToInclude(point.longitude(), point.latitude()));
        double shortening = Math.cos(Math.toRadians(all.centre().getY()));
        double unitsPerDegree = width / Math.max(1e-9, all.getWidth() * shortening);
        int height = Math.max(1, (int) Math.ceil(all.getHeight() * unitsPerDegree));
        return new MapProjection(all.getMinX(), all.getMaxY(), unitsPerDegree, shortening, height);
    }

    /// The area that some boundaries cover together, on the map.
    public Geometry union(Collection<Boundary> boundaries) {
        List<Geometry> areas = boundaries.stream().map(this::area).toList();
        return areas.isEmpty() ? FACTORY.createPolygon() : UnaryUnionNG.union(areas, FACTORY, WHOLE_UNITS);
    }

    /// Rings are outer ones and holes alike: what lies within an even number of rings is outside (even-odd rule).
    private Geometry area(Boundary boundary) {
        Geometry area = FACTORY.createPolygon();
        for (Boundary.Ring ring : boundary.rings()) {
            Coordinate[] points = ring.points().stream().map(this::coordinate).toArray(Coordinate[]::new);
            Geometry polygon = GeometryFixer.fix(new GeometryFactory().createPolygon(points));
            Geometry rounded = GeometryPrecisionReducer.reduce(polygon, WHOLE_UNITS);
            area = OverlayNG.overlay(area, rounded, OverlayNG.SYMDIFFERENCE, WHOLE_UNITS);
        }
        return area;
    }

    private Coordinate coordinate(Boundary.Point point) {
        return new Coordinate(x(point.longitude()), y(point.latitude()));
    }

    /// How far from the left edge of the map a longitude is, in units.
    public double x(double longitude) {
        return (longitude - west) * shortening * unitsPerDegree;
    }

    /// How far from the top of the map a latitude is, in units.
    public double y(double latitude) {
        return (north - latitude) * unitsPerDegree;
    }

    /// The lines around some areas, each once, though two areas share it.
    public static Geometry lines(Collection<Geometry> areas) {
        List<Geometry> around = areas.stream().map(Geometry::getBoundary).toList();
        return around.isEmpty() ? FACTORY.createLineString() : UnaryUnionNG.union(around, FACTORY, WHOLE_UNITS);
    }
}
