package kith.coordination.needs.web;

import java.util.List;
import kith.ui.Tag;

/// What a person needs, by area of life.
///
/// @param areas those in which somebody said a need that is not met
/// @param doneWith the names of needs that are met or not wanted
/// @param quiet the names of the areas about which nobody said anything
/// @param circumstances what is known of the person's life, such as that they live alone
/// @param change where the viewer changes it; empty where they may not
public record NeedsPart(
        List<Area> areas, List<String> doneWith, List<String> quiet, List<String> circumstances, String change) {

    public NeedsPart {
        areas = List.copyOf(areas);
        doneWith = List.copyOf(doneWith);
        quiet = List.copyOf(quiet);
        circumstances = List.copyOf(circumstances);
    }

    @Override
    public String toString() {
        return "NeedsPart";
    }

    public record Area(String name, List<Line> needs) {

        public Area {
            needs = List.copyOf(needs);
        }
    }

    /// @param saidBy who says it and when last, in a few words
    public record Line(String name, Tag tag, String saidBy) {

        @Override
        public String toString() {
            return "Line";
        }
    }
}
