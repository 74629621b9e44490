package kith.coordination.plans.aboutme;

import java.time.Clock;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Audience;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.aboutme.AboutMeEntry.Said;
import kith.coordination.plans.aboutme.AboutMeOutcome.NotPossible;
import kith.coordination.plans.aboutme.AboutMeOutcome.Written;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people say about themselves.
@Service
public class AboutMeWriting {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 120;

    private final AboutMeStore store;
    private final Grants grants;
    private final Clock clock;

    AboutMeWriting(AboutMeStore store, Grants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    /// Everything, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public AboutMe of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<AboutMe> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// Records what the person says under a heading. Blank words take back what they said.
    ///
    /// @param seen the number of the words that the worker saw; 0 for none
    /// @param supporter who supports the person to write it; empty where nobody does
    @Transactional
    public AboutMeOutcome say(
            PersonGrant grant, AboutMeHeading heading, long seen, String words, Optional<String> supporter) {
        mustPlan(grant);
        return say(grant, heading, seen, words, supporter, audience(grant, heading));
    }

    /// The same for an audience that the person chose. Who records it is in the audience.
    @Transactional
    public AboutMeOutcome say(
            PersonGrant grant,
            AboutMeHeading heading,
            long seen,
            String words,
            Optional<String> supporter,
            Audience audience) {
        mustPlan(grant);
        if (words.length() > LONGEST) {
            return new NotPossible("words", "Enter 4,000 characters or fewer");
        }
        if (supporter
                .filter(name -> name.isBlank() || name.length() > LONGEST_NAME)
                .isPresent()) {
            return new NotPossible("supporter", "Enter the name of who supports the person to write this");
        }
        store.lock(grant);
        AboutMe now = store.of(grant);
        if (now.seen(heading) != seen) {
            return new NotPossible("words", "Somebody has written this since. Read it with the person again");
        }
        store.say(
                grant,
                heading,
                words.strip(),
                supporter.map(String::strip),
                audience.with(grant.viewer().role()),
                clock.instant());
        grants.shown(grant, "wrote about a person in their words");
        return new Written();
    }

    /// Says that something looks different now. The person's words stay.
    @Transactional
    public AboutMeOutcome flag(PersonGrant grant, AboutMeHeading heading, String words) {
        mustPlan(grant);
        if (words.isBlank() || words.length() > LONGEST) {
            return new NotPossible("flag", "Say what looks different, in 4,000 characters or fewer");
        }
        store.flag(grant, heading, words.strip(), audience(grant, heading), clock.instant());
        grants.shown(grant, "flagged what a person says about themselves");
        return new Written();
    }

    /// Words stay for those for whom the words before them were; the first are for everybody in the circle.
    private Audience audience(PersonGrant grant, AboutMeHeading heading) {
        return store.of(grant).versions(heading).stream()
                .findFirst()
                .map(Said::audience)
                .orElse(Audience.EVERYBODY);
    }

    private static void mustPlan(PersonGrant grant) {
        if (grant.permission() != PlanPermissions.PLAN) {
            throw new IllegalArgumentException("About Me is written by %s".formatted(PlanPermissions.PLAN));
        }
    }
}
