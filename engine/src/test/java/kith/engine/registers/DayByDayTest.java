package kith.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.terms.Deceased;
import kith.engine.terms.SecurityLabel;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// The registers and the list against the rules said again, one day at a time, in the plainest way there is.
class DayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 2, 20);
    private static final int DAYS = 24;

    private static final Set<String> LIFELONG =
            Set.of("CHD", "HF", "STIA", "PAD", "COPD", "DEM", "LD", "SMI", "MS", "PD", "RA");
    private static final Set<String> NOT_COUNTED = Set.of("NDH", "OB", "PC", "CKD12", "BBV");

    @Property
    void registers_hold_on_the_days_the_rules_say(@ForAll("sayings") List<ConditionAssertion> said) {
        List<RegisterPeriod> registers = Registers.of(said, Catalogue.current());

        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            assertThat(registersOn(registers, day)).isEqualTo(byTheRules(said, day));
        }
    }

    @Property
    void since_is_the_earliest_of_what_holds(
            @ForAll("sayings") List<ConditionAssertion> said, @ForAll("days") LocalDate day) {
        for (RegisterPeriod registered : Registers.of(said, Catalogue.current())) {
            if (registered.span().holdsOn(day)) {
                LocalDate earliest = said.stream()
                        .filter(one ->
                                conditionOf(one).equals(registered.condition().key()) && holds(one, day))
                        .map(DayByDayTest::begin)
                        .min(LocalDate::compareTo)
                        .orElseThrow();
                assertThat(registered.sinceOn(day)).contains(earliest);
            }
        }
    }

    @Property
    void spans_of_a_condition_never_touch(@ForAll("sayings") List<ConditionAssertion> said) {
        List<RegisterPeriod> registers = Registers.of(said, Catalogue.current());

        for (int i = 1; i < registers.size(); i++) {
            RegisterPeriod one = registers.get(i - 1);
            RegisterPeriod next = registers.get(i);
            if (one.condition().equals(next.condition())) {
                assertThat(one.span().until()).isBefore(next.span().since());
            }
        }
    }

    @Property
    void the_list_holds_on_the_days_the_rules_say(
            @ForAll("sayings") List<ConditionAssertion> said,
            @ForAll("births") @Nullable LocalDate born,
            @ForAll Deceased deceased,
            @ForAll("deaths") @Nullable LocalDate died) {
        List<ListPeriod> listed =
                ListPeriod.of(Registers.of(said, Catalogue.current()), Lifespan.of(born, deceased, died));

        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            assertThat(on(listed, day))
                    .as("%s of %s", day, said)
                    .isEqualTo(listedByTheRules(said, born, deceased, died, day));
        }
    }

    @Provide
    Arbitrary<List<ConditionAssertion>> sayings() {
        Arbitrary<String> codes = Arbitraries.of(
                "59621000",
                "44054006",
                "127013003",
                "195967001",
                "233678006",
                "414545008",
                "53741008",
                "13645005",
                "714628002",
                "431855005",
                "80583007",
                "370143000",
                "314529007");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        codes,
                        days().injectNull(0.2),
                        days().injectNull(0.2),
                        days().injectNull(0.5),
                        Arbitraries.of(ClinicalStatus.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(VerificationStatus.CONFIRMED)),
                                Tuple.of(1, Arbitraries.of(VerificationStatus.class))))
                .as((partner, code, onset, recorded, ended, clinical, verification) -> new ConditionAssertion(
                        partner, "c", code, onset, recorded, ended, null, clinical, verification, SecurityLabel.NORMAL))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<@Nullable LocalDate> births() {
        Arbitrary<LocalDate> around = days().map(day -> day.minusYears(18));
        return Arbitraries.oneOf(around, Arbitraries.of(LocalDate.of(2000, 2, 29), LocalDate.of(1950, 1, 1)))
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<@Nullable LocalDate> deaths() {
        return days().injectNull(0.2);
    }

    /// The conditions that the list gives for the day; none when the person is not on it.
    private static Set<String> on(Collection<ListPeriod> listed, LocalDate day) {
        Set<String> keys = new TreeSet<>();
        for (ListPeriod stretch : listed) {
            if (stretch.span().holdsOn(day)) {
                stretch.conditions().forEach(condition -> keys.add(condition.key()));
            }
        }
        return keys;
    }

    private static Set<String> registersOn(List<RegisterPeriod> registers, LocalDate day) {
        Set<String> keys = new TreeSet<>();
        for (RegisterPeriod registered : registers) {
            if (registered.span().holdsOn(day)) {
                keys.add(registered.condition().key());
            }
        }
        return keys;
    }

    private static Set<String> byTheRules(List<ConditionAssertion> said, LocalDate day) {
        Set<String> keys = new TreeSet<>();
        for (ConditionAssertion one : said) {
            if (!conditionOf(one).isEmpty() && holds(one, day)) {
                keys.add(conditionOf(one));
            }
        }
        return keys;
    }

    private static Set<String> listedByTheRules(
            List<ConditionAssertion> said,
            @Nullable LocalDate born,
            Deceased deceased,
            @Nullable LocalDate died,
            LocalDate day) {
        boolean dead = deceased == Deceased.DEAD && (died == null || died.compareTo(day) <= 0);
        if (born == null || dead || isMinor(born, day)) {
            return Set.of();
        }
        Set<String> counting = byTheRules(said, day);
        counting.removeAll(NOT_COUNTED);
        return counting.size() >= 3 ? counting : Set.of();
    }

    /// Compares month and day as written, so that 28 February comes before 29 February and 1 March after it.
    private static boolean isMinor(LocalDate born, LocalDate day) {
        int years = day.getYear() - born.getYear();
        String birthday = born.toString().substring(5);
        String today = day.toString().substring(5);
        return years < 18 || (years == 18 && today.compareTo(birthday) < 0);
    }

    private static boolean holds(ConditionAssertion one, LocalDate day) {
        boolean sure =
                one.verification() == VerificationStatus.CONFIRMED || one.verification() == VerificationStatus.UNSTATED;
        LocalDate begin = begin(one);
        if (!sure || begin == null || begin.compareTo(day) > 0) {
            return false;
        }
        if (LIFELONG.contains(conditionOf(one))) {
            return true;
        }
        if (one.ended() != null) {
            return one.ended().compareTo(day) > 0;
        }
        return Set.of("ACTIVE", "RECURRENCE", "RELAPSE", "UNSTATED")
                .contains(one.clinical().name());
    }

    private static @Nullable LocalDate begin(ConditionAssertion one) {
        return one.onset() == null ? one.recorded() : one.onset();
    }

    private static String conditionOf(ConditionAssertion one) {
        return switch (one.code()) {
            case "59621000" -> "HTN";
            case "44054006", "127013003" -> "DM";
            case "195967001", "233678006" -> "AST";
            case "414545008", "53741008" -> "CHD";
            case "13645005" -> "COPD";
            case "714628002" -> "NDH";
            case "431855005" -> "CKD12";
            case "370143000" -> "DEP";
            default -> "";
        };
    }
}
