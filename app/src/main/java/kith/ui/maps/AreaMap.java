package kith.ui.maps;

import java.util.List;

/// A map of areas, each in one colour of a scale. An area can say its figure in words below its name, so that the map
/// reads without its colours too.
///
/// @param label what the map shows, for whoever does not see it
/// @param caption what its colours stand for
/// @param unplaced the path of the land that belongs to none of the areas; empty if there is none
/// @param borders the path of the lines between the areas
/// @param key what each colour stands for, from few to many
public record AreaMap(
        String label,
        String caption,
        String viewBox,
        List<Area> areas,
        String unplaced,
        String borders,
        List<Step> key) {

    /// How many colours the scale has.
    public static final int STEPS = 5;

    /// From few to many. Each is told from its neighbours by its lightness.
    private static final List<String> FILLS = List.of("#c9def2", "#9cc3e8", "#5a96d0", "#1f66b0", "#003087");

    private static final String NOT_SHOWN = "#d8dde0";

    public AreaMap {
        areas = List.copyOf(areas);
        key = List.copyOf(key);
    }

    /// One area on the map.
    ///
    /// @param figure said below its name; may be empty
    /// @param fill its colour
    /// @param href empty where it leads nowhere for this viewer
    public record Area(String name, String figure, String path, int labelX, int labelY, String fill, String href) {}

    /// What one colour stands for.
    public record Step(String fill, String words) {

        public static Step of(int step, String words) {
            return new Step(AreaMap.fill(step), words);
        }

        public static Step notShown(String words) {
            return new Step(NOT_SHOWN, words);
        }
    }

    /// The colour of a step from 0 to [#STEPS] - 1.
    public static String fill(int step) {
        return FILLS.get(step);
    }

    /// The colour of an area whose figure is not shown.
    public static String notShown() {
        return NOT_SHOWN;
    }
}
