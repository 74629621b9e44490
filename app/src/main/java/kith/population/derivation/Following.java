package kith.population.derivation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.people.records.PeopleJoined;
import kith.people.records.PeopleParted;
import kith.people.records.PlacedAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Derives people again, in the same transaction, when their records are joined, parted or placed elsewhere.
@Component
class Following implements PersonRows {

    private static final int AT_ONCE = 2_000;

    private final Population population;

    Following(Population population) {
        this.population = population;
    }

    @Override
    public Set<String> tables() {
        return Set.of("population.summary", "population.register", "population.listed");
    }

    @EventListener
    void follow(PlacedAnew moved) {
        refresh(moved.people());
    }

    @EventListener
    void follow(PeopleJoined joined) {
        refresh(joined.joinings().stream()
                .flatMap(joining -> Stream.concat(Stream.of(joining.into()), joining.from().stream()))
                .toList());
    }

    @EventListener
    void follow(PeopleParted parted) {
        refresh(parted.partings().stream()
                .flatMap(parting -> Stream.concat(Stream.of(parting.from()), parting.into().stream()))
                .toList());
    }

    private void refresh(Collection<PersonId> touched) {
        List<PersonId> people = touched.stream()
                .distinct()
                .sorted(Comparator.comparingLong(PersonId::value))
                .toList();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            population.affect(people.subList(from, Math.min(from + AT_ONCE, people.size())));
        }
    }
}
