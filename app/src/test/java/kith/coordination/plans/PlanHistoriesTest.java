package kith.coordination.plans;

import static kith.coordination.plans.SharedSection.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.access.Role;
import kith.coordination.plans.SharedSection.Conflict;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;

/// Three people write one section, each on a device whose line comes and goes. The number of histories is
/// `kith.histories`; docs/reference/figures.md has what came of 100,000.
class PlanHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("kith.histories", 3_000);
    private static final int WORDS_AT_FIRST = 14;
    private static final List<int[]> ORDERS = List.of(
            new int[] {0, 1, 2},
            new int[] {0, 2, 1},
            new int[] {1, 0, 2},
            new int[] {1, 2, 0},
            new int[] {2, 0, 1},
            new int[] {2, 1, 0});

    @Test
    void no_word_is_lost_and_in_whatever_order_saves_arrive_everybody_sees_the_same() {
        int merges = 0;
        int conflicts = 0;
        int settled = 0;
        int ordersThatDiffer = 0;
        for (int number = 0; number < HISTORIES; number++) {
            var history = new History(number);
            history.go();
            ordersThatDiffer += history.comesBackInEveryOrder();
            history.everybodyComesBack();
            assertThat(history.shared.lost())
                    .as("words lost in history %d", number)
                    .isEmpty();
            assertThat(history.people)
                    .as("what everybody sees in history %d", number)
                    .allMatch(person -> person.sees.equals(history.shared.says()));
            merges += history.shared.merges();
            conflicts += history.shared.conflicts();
            settled += history.settled;
        }
        System.out.printf(
                "%d histories: %d merges, %d conflicts, %d settled, %d where the order decides what conflicts%n",
                HISTORIES, merges, conflicts, settled, ordersThatDiffer);
        assertThat(merges).as("saves that were merged").isGreaterThan(HISTORIES / 10);
        assertThat(conflicts).as("saves that overlapped").isGreaterThan(HISTORIES / 10);
        assertThat(settled).as("conflicts that were settled").isGreaterThan(HISTORIES / 200);
    }

    /// The same histories through the database, with what the model says.
    @Test
    void the_model_does_what_the_database_does() {
        var kith = new Planning("plan_histories");
        WorkerId bea = kith.worker("bea", Role.LINK_WORKER);
        for (int number = 0; number < 15; number++) {
            PersonId person = kith.somebody();
            Plan plan = Planning.changed(kith.plans.start(kith.anybody(bea, person)));
            var history = new History(number);
            history.alsoSaves = (basedOn, typed) ->
                    kith.writing.save(kith.anybody(bea, person), plan.id(), history.section, basedOn, typed);
            history.alsoSettles = (conflict, decided) -> assertThat(kith.writing.settle(
                            kith.anybody(bea, person),
                            plan.id(),
                            history.section,
                            conflict.version(),
                            history.shared.latest(),
                            decided))
                    .isTrue();
            history.go();
            history.everybodyComesBack();
            String stored = kith.kith
                    .inTransaction(() -> kith.writing.words(kith.anybody(bea, person), plan, history.shared.latest()))
                    .getOrDefault(history.section, "");
            assertThat(stored).isEqualTo(history.shared.says());
            assertThat(kith.kith.inTransaction(() -> kith.writing.conflicts(kith.anybody(bea, person), plan)))
                    .extracting(PlanConflict::offered)
                    .containsExactlyElementsOf(history.shared.open().stream()
                            .map(Conflict::offered)
                            .toList());
        }
    }

    private interface AlsoSaves {
        void save(int basedOn, String typed);
    }

    private interface AlsoSettles {
        void settle(Conflict conflict, String decided);
    }

    /// One person with what they saw last, and what they typed since.
    private static final class Writer {

        private int basedOn;
        private String sees = "";
        private boolean isCut;

        boolean hasTyped(SharedSection shared) {
            return !sees.equals(shared.says(basedOn));
        }
    }

    private static final class History {

        private final Random random;
        private final PlanSection section;
        private final SharedSection shared;
        private final List<Writer> people = List.of(new Writer(), new Writer(), new Writer());
        private int written;
        private AlsoSaves alsoSaves = (_, _) -> {};
        private AlsoSettles alsoSettles = (_, _) -> {};
        private int settled;

        History(int number) {
            random = new Random(20261130L * 31 + number);
            section = random.nextBoolean() ? PlanSection.GOALS : PlanSection.CRISIS;
            shared = new SharedSection(section);
        }

        void go() {
            begin();
            int steps = 8 + random.nextInt(8);
            for (int step = 0; step < steps; step++) {
                Writer person = people.get(random.nextInt(people.size()));
                switch (random.nextInt(6)) {
                    case 0 -> person.isCut = !person.isCut;
                    case 1 -> send(person);
                    case 2 -> settle(person);
                    default -> person.sees = edited(person.sees);
                }
            }
        }

        /// Everybody begins with some words.
        private void begin() {
            Writer first = people.getFirst();
            first.sees = IntStream.range(0, WORDS_AT_FIRST)
                    .mapToObj(_ -> "w" + written++)
                    .collect(Collectors.joining(" "));
            send(first);
            people.forEach(this::looks);
        }

        /// How many of the orders, in which what was typed arrives, conflict where others do not.
        int comesBackInEveryOrder() {
            List<SharedSection> ends = new ArrayList<>();
            for (int[] order : ORDERS) {
                SharedSection end = shared.copy();
                for (int one : order) {
                    Writer person = people.get(one);
                    if (person.hasTyped(shared)) {
                        end.save(person.basedOn, person.sees);
                    }
                }
                assertThat(end.lost())
                        .as("words lost in an order of %s", section)
                        .isEmpty();
                ends.add(end);
            }
            Set<String> merged = ends.stream()
                    .filter(end -> end.open().size() == shared.open().size())
                    .map(SharedSection::says)
                    .collect(Collectors.toSet());
            assertThat(merged).as("texts without a conflict").hasSizeLessThanOrEqualTo(1);
            return ends.stream()
                                    .map(end ->
                                            end.open().size() > shared.open().size())
                                    .distinct()
                                    .count()
                            > 1
                    ? 1
                    : 0;
        }

        void everybodyComesBack() {
            people.forEach(person -> person.isCut = false);
            people.forEach(this::send);
            people.forEach(this::looks);
        }

        private void send(Writer person) {
            if (person.isCut) {
                return;
            }
            if (person.hasTyped(shared)) {
                int before = shared.conflicts();
                assertThat(shared.save(person.basedOn, person.sees))
                        .as("safety items that disappeared")
                        .isEmpty();
                alsoSaves.save(person.basedOn, person.sees);
                assertThat(shared.conflicts()).isBetween(before, before + 1);
            }
            looks(person);
        }

        private void looks(Writer person) {
            person.basedOn = shared.latest();
            person.sees = shared.says();
        }

        private void settle(Writer person) {
            if (person.isCut || shared.open().isEmpty() || person.hasTyped(shared)) {
                return;
            }
            Conflict conflict = shared.open().getFirst();
            String decided = random.nextBoolean() ? shared.says() + " " + conflict.offered() : conflict.offered();
            List<String> once = new ArrayList<>(words(decided));
            alsoSettles.settle(conflict, String.join(" ", once));
            shared.settle(conflict, String.join(" ", once));
            settled++;
            looks(person);
        }

        private String edited(String text) {
            List<String> edited = new ArrayList<>(words(text));
            if (edited.size() > 2 && random.nextInt(3) == 0) {
                edited.remove(random.nextInt(edited.size()));
            }
            int added = 1 + random.nextInt(2);
            for (int i = 0; i < added; i++) {
                String word = "w" + written++;
                edited.add(random.nextInt(edited.size() + 1), word);
            }
            return String.join(" ", edited);
        }
    }
}
