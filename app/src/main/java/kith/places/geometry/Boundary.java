package kith.places.geometry;

import java.util.List;
import java.util.Locale;

/// The outline of an area, a ward or a neighbourhood: its rings, outer ones and holes alike, in longitude and
/// latitude (WGS 84).
public record Boundary(String code, List<Ring> rings) {

    public Boundary {
        rings = List.copyOf(rings);
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("%s has no outline".formatted(code));
        }
    }

    /// What the outlines in a file are of.
    public enum Kind {
        LSOA21,
        WARD,
        NEIGHBOURHOOD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("\"%s\" is none of lsoa21, ward, neighbourhood".formatted(word));
        }

        /// Whether a property of a feature holds its code: `code`, or the name that the Office for National
        /// Statistics gives it, as `LSOA21CD` or `WD25CD`.
        boolean namesCode(String property) {
            return property.equals("code")
                    || switch (this) {
                        case LSOA21 -> property.equals("LSOA21CD");
                        case WARD -> property.matches("WD[0-9]{2}CD");
                        case NEIGHBOURHOOD -> property.equals("neighbourhood");
                    };
        }
    }

    /// A closed line.
    public record Ring(List<Point> points) {

        private static final int LEAST_POINTS = 4;

        public Ring {
            points = List.copyOf(points);
            if (points.size() < LEAST_POINTS || !points.getFirst().equals(points.getLast())) {
                throw new IllegalArgumentException("a ring needs four points or more, and ends where it began");
            }
        }
    }

    public record Point(double longitude, double latitude) {

        public Point {
            if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
                throw new IllegalArgumentException(
                        "coordinates must be longitude and latitude (WGS 84), not a grid like the British National Grid");
            }
        }
    }
}
