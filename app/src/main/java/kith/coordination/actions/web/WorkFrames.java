package kith.coordination.actions.web;

import java.time.Clock;
import java.util.Map;
import kith.access.PersonGrant;
import kith.kernel.London;
import kith.population.web.person.PersonPages;
import kith.ui.NotThere;
import kith.ui.person.PersonFrame;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts the banner and the tabs of a person around a page about what is done for them.
@Component
public class WorkFrames {

    private final PersonPages pages;
    private final Clock clock;

    WorkFrames(PersonPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /// @param path the address of the person's page
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonFrame of(PersonGrant grant, String path) {
        return pages.open(grant, path, PersonTab.TASKS, London.today(clock), Map.of())
                .orElseThrow(NotThere::new)
                .frame();
    }
}
