package kith.coordination.plans.aboutme;

import java.util.List;
import java.util.Optional;
import kith.coordination.plans.aboutme.AboutMeEntry.Flag;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;

/// Everything that one person says about themselves.
///
/// @param entries in the order in which they were recorded
public record AboutMe(List<AboutMeEntry> entries) {

    public AboutMe {
        entries = List.copyOf(entries);
    }

    /// What the person says under a heading now; empty where they say nothing.
    public Optional<Said> now(AboutMeHeading heading) {
        return last(heading).filter(said -> !said.words().isBlank());
    }

    /// What the person said under a heading, the last first.
    public List<Said> versions(AboutMeHeading heading) {
        return entries.stream()
                .filter(entry -> entry.heading() == heading)
                .filter(Said.class::isInstance)
                .map(Said.class::cast)
                .toList()
                .reversed();
    }

    /// What workers flagged since the words under a heading were written.
    public List<Flag> flags(AboutMeHeading heading) {
        return entries.stream()
                .filter(entry -> entry.heading() == heading && entry.number() > seen(heading))
                .filter(Flag.class::isInstance)
                .map(Flag.class::cast)
                .toList();
    }

    /// The number of the last words under a heading; 0 where there were never any.
    public long seen(AboutMeHeading heading) {
        return last(heading).map(Said::number).orElse(0L);
    }

    private Optional<Said> last(AboutMeHeading heading) {
        return versions(heading).stream().findFirst();
    }

    @Override
    public String toString() {
        return "AboutMe[%d entries]".formatted(entries.size());
    }
}
