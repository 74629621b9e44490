package kith.coordination.plans.aboutme.web;

import java.util.List;
import kith.access.disclosure.Audience;
import kith.ui.Tag;

/// What a person says about themselves, under seven headings.
///
/// @param person the address of the person's page
/// @param writes whether the viewer may record what the person says
/// @param done what was done before, or nothing
public record AboutMePage(
        String name, List<Tag> alerts, String person, List<Heading> headings, boolean writes, String done) {

    public AboutMePage {
        alerts = List.copyOf(alerts);
        headings = List.copyOf(headings);
    }

    public String path() {
        return person + "/about-me";
    }

    /// One heading.
    ///
    /// @param lines what the person says; none where they say nothing
    /// @param who who recorded it and when, and who supported the person
    /// @param withheld the viewer may not read the words, so they cannot write them again
    /// @param audience for whom it is
    /// @param flags what workers found to be different since
    public record Heading(
            String key,
            String words,
            String hint,
            List<String> lines,
            String who,
            boolean withheld,
            Audience audience,
            List<Line> flags) {

        public Heading {
            lines = List.copyOf(lines);
            flags = List.copyOf(flags);
        }

        @Override
        public String toString() {
            return "Heading[" + key + "]";
        }
    }

    /// Words with who recorded them and when.
    public record Line(String words, String who) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    @Override
    public String toString() {
        return "AboutMePage[" + person + "]";
    }
}
