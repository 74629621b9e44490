package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kith.population.Village.Who;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever arrives in whatever order: what is kept up to date as it comes is what a recomputation from nothing
/// gives.
class RandomHistoriesTest {

    private static final Village VILLAGE = new Village("histories");

    private static final List<String> CODES = List.of(
            "59621000", "44054006", "195967001", "414545008", "13645005", "714628002", "370143000", "314529007");
    private static final int RECORDS = 6;

    @Property(tries = 25)
    void refreshing_as_it_comes_is_recomputing_everything(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps) {
        VILLAGE.empty();
        Random chance = new Random(seed);
        Map<Long, Long> personOf = new HashMap<>();
        for (long record = 1; record <= RECORDS; record++) {
            VILLAGE.record(record, 1 + chance.nextInt(3), record).says(record, someone(chance));
            personOf.put(record, record);
        }
        VILLAGE.refresh(personOf.values());

        for (int step = 0; step < steps; step++) {
            Set<Long> touched = new TreeSet<>();
            int things = 1 + chance.nextInt(3);
            for (int thing = 0; thing < things; thing++) {
                happen(chance, personOf, touched);
            }
            VILLAGE.refresh(touched);
        }

        List<String> asItCame = VILLAGE.derived();
        assertThat(VILLAGE.population.recompute(people -> {}).changed()).isZero();
        VILLAGE.forgetDerived();
        VILLAGE.population.recompute(people -> {});
        assertThat(VILLAGE.derived()).isEqualTo(asItCame);
    }

    private static void happen(Random chance, Map<Long, Long> personOf, Set<Long> touched) {
        long record = 1L + chance.nextInt(RECORDS);
        touched.add(personOf.getOrDefault(record, record));
        String item = "c" + chance.nextInt(5);
        switch (chance.nextInt(8)) {
            case 0 -> VILLAGE.says(record, someone(chance));
            case 1 -> VILLAGE.withdraw(record, item);
            case 2 -> {
                long person = 1L + chance.nextInt(RECORDS);
                VILLAGE.link(record, person);
                personOf.put(record, person);
                touched.add(person);
            }
            case 3 -> {
                VILLAGE.unlink(record);
                personOf.remove(record);
            }
            default ->
                VILLAGE.condition(
                        record,
                        item,
                        CODES.get(chance.nextInt(CODES.size())),
                        chance.nextInt(6) == 0 ? null : day(chance),
                        chance.nextInt(3) == 0 ? day(chance) : null,
                        chance.nextInt(6),
                        chance.nextInt(8) == 0 ? 1 : 0);
        }
    }

    private static Who someone(Random chance) {
        List<Who> who = new ArrayList<>(List.of(Who.GRACE, Who.GRACE.born(null), Who.GRACE.named("Ada", null)));
        who.add(Who.GRACE.born(LocalDate.of(2000, 2, 29)));
        who.add(Who.GRACE.dead(chance.nextBoolean() ? null : day(chance)));
        who.add(Who.GRACE.asFlagged());
        return who.get(chance.nextInt(who.size())).at("G" + chance.nextInt(3), "E" + chance.nextInt(3));
    }

    private static LocalDate day(Random chance) {
        return LocalDate.of(2017, 1, 1).plusDays(chance.nextInt(1_000));
    }
}
