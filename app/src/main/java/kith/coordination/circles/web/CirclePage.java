package kith.coordination.circles.web;

import java.util.Arrays;
import java.util.List;
import kith.coordination.circles.Supporter;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The circle of one person.
///
/// @param former those who supported the person before, a line each
/// @param workers whom the viewer may add; empty where only people by name
/// @param done what was done; empty where nothing was
public record CirclePage(
        PersonFrame frame,
        CirclePart part,
        List<String> former,
        List<Choice> workers,
        CircleForm form,
        Mistakes mistakes,
        String done) {

    public static final List<Choice> KINDS = Arrays.stream(Supporter.Kind.values())
            .map(kind -> new Choice(kind.key(), kind.words()))
            .toList();

    public CirclePage {
        former = List.copyOf(former);
        workers = List.copyOf(workers);
    }

    @Override
    public String toString() {
        return "CirclePage[" + frame + "]";
    }
}
