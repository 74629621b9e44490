package kith.coordination.plans.aboutme.web;

import java.util.List;
import kith.coordination.plans.aboutme.web.AboutMePage.Heading;
import kith.coordination.plans.aboutme.web.AboutMePage.Line;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Tag;

/// One heading of About Me, to write with the person or to flag.
///
/// @param seen the number of the words that the worker sees
/// @param words what stands in the field
/// @param earlier what the person said before, the last first
public record AboutMeHeadingPage(
        String name,
        List<Tag> alerts,
        String person,
        Heading heading,
        long seen,
        String words,
        List<Line> earlier,
        AboutMeForm form,
        Mistakes mistakes) {

    public static final List<Choice> AUTHORS = List.of(
            new Choice("person", "The person"),
            new Choice(AboutMeForm.SUPPORTER, "The person, with somebody who supports them"));

    public AboutMeHeadingPage {
        alerts = List.copyOf(alerts);
        earlier = List.copyOf(earlier);
    }

    public String path() {
        return person + "/about-me";
    }

    @Override
    public String toString() {
        return "AboutMeHeadingPage[" + heading + "]";
    }
}
