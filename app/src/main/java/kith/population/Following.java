package kith.population;

import java.util.List;
import kith.kernel.PersonId;
import kith.people.PlacedAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Derives people anew where something other than a partner's word about them has changed, in the same transaction.
@Component
class Following {

    private static final int AT_ONCE = 2_000;

    private final Population population;

    Following(Population population) {
        this.population = population;
    }

    @EventListener
    void follow(PlacedAnew moved) {
        List<PersonId> people = moved.people();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            population.refresh(people.subList(from, Math.min(from + AT_ONCE, people.size())));
        }
    }
}
