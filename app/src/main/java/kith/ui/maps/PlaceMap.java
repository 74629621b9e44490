package kith.ui.maps;

import java.util.List;

/// A map of numbered places, which are the entries of a list beside it. Whoever does not see the map has all of it in
/// the list.
///
/// @param borders the path of the lines between the areas
public record PlaceMap(String label, String viewBox, List<Area> areas, String borders, List<Marker> markers) {

    public PlaceMap {
        areas = List.copyOf(areas);
        markers = List.copyOf(markers);
    }

    /// An area in the background.
    public record Area(String name, String path, int labelX, int labelY) {}

    /// The numbers of the entries at one place. It stands with its middle at the place.
    public record Marker(int x, int y, String numbers) {

        public static final int HEIGHT = 76;

        private static final int OF_ONE_CHARACTER = 30;
        private static final int AROUND = 46;

        public int width() {
            return AROUND + OF_ONE_CHARACTER * numbers.length();
        }

        public int left() {
            return x - width() / 2;
        }

        public int top() {
            return y - HEIGHT / 2;
        }
    }
}
