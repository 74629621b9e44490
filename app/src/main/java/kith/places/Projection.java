package kith.places;

import java.util.List;

/// Sets longitude and latitude on a flat grid of whole units, north up. Over a borough the earth is flat enough: a
/// degree of longitude is shortened by the cosine of the middle latitude and that is all.
record Projection(double west, double north, double unitsPerDegree, double shortening, int height) {

    static Projection of(List<Boundary> boundaries, int width) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Boundary boundary : boundaries) {
            for (Boundary.Ring ring : boundary.rings()) {
                for (Boundary.Point point : ring.points()) {
                    west = Math.min(west, point.longitude());
                    east = Math.max(east, point.longitude());
                    south = Math.min(south, point.latitude());
                    north = Math.max(north, point.latitude());
                }
            }
        }
        double shortening = Math.cos(Math.toRadians((south + north) / 2));
        double unitsPerDegree = width / Math.max(1e-9, (east - west) * shortening);
        return new Projection(west, north, unitsPerDegree, shortening, Math.max(1, (int)
                Math.ceil((north - south) * unitsPerDegree)));
    }

    int x(double longitude) {
        return (int) Math.round((longitude - west) * shortening * unitsPerDegree);
    }

    int y(double latitude) {
        return (int) Math.round((north - latitude) * unitsPerDegree);
    }
}
