package kith.directory.venues;

/// A point on the map, in degrees (WGS 84).
public record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_km = 6371.0088;

    /// Streets are about this much longer than a straight line.
    private static final double DETOUR = 1.3;

    /// About how far it is on foot.
    public double walk_km(Point other) {
        return straight_km(other) * DETOUR;
    }

    /// How far it is in a straight line.
    public double straight_km(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_km * Math.asin(Math.sqrt(a));
    }
}
