package kith.borough.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.borough.setting.Dice;
import kith.borough.setting.Sex;
import kith.borough.setting.Weighted;

/// Deals out illness, need and circumstance: to everybody their own luck, which makes illnesses keep company.
public final class HealthSimulator {

    /// The spread of people's luck: a log-normal factor of mean 1.
    private static final double SPREAD = 0.85;

    private static final double NEEDY = 0.055;

    private final List<Illness> illnesses = Illness.all();
    private final Weighted<Need> needs = Weighted.of(Need.all(), Need::share);
    private final LocalDate today;

    HealthSimulator(LocalDate today) {
        this.today = today;
    }

    Person.Health of(LocalDate born, Sex sex, Area area, Ethnicity ethnicity, boolean alone, Dice dice) {
        int age = (int) ChronoUnit.YEARS.between(born, today);
        List<ConditionHistory> conditions = conditions(born, age, sex, area, ethnicity, dice);
        return new Person.Health(
                conditions,
                needs(age, area, conditions.size(), dice),
                circumstances(age, sex, area, conditions, alone, dice));
    }

    private List<ConditionHistory> conditions(
            LocalDate born, int age, Sex sex, Area area, Ethnicity ethnicity, Dice dice) {
        double luck = Math.exp(SPREAD * dice.bell() - SPREAD * SPREAD / 2);
        List<ConditionHistory> conditions = new ArrayList<>();
        for (Illness illness : illnesses) {
            double likely = illness.likely(age, sex, area.deprived(), ethnicity);
            if (likely > 0 && dice.chance(Math.min(0.95, likely * luck))) {
                conditions.add(illness.had(born, age, today, dice));
            }
        }
        return conditions;
    }

    private List<Need.Felt> needs(int age, Area area, int conditions, Dice dice) {
        double likely = NEEDY * (1 + 0.5 * area.deprived()) * (1 + 0.6 * conditions);
        if (age < 18 || !dice.chance(likely)) {
            return List.of();
        }
        List<Need.Felt> felt = new ArrayList<>();
        int now = (int) today.toEpochDay();
        for (int more = dice.between(1, 2); more > 0; more--) {
            int since = now - dice.between(5, 900);
            int until = dice.chance(0.3) ? since + dice.below(now - since) : ConditionHistory.STILL;
            Need need = needs.draw(dice);
            if (felt.stream().noneMatch(already -> already.need().equals(need))) {
                felt.add(new Need.Felt(need, since, until));
            }
        }
        return felt;
    }

    private static Set<Circumstance> circumstances(
            int age, Sex sex, Area area, List<ConditionHistory> conditions, boolean alone, Dice dice) {
        Set<Circumstance> all = EnumSet.noneOf(Circumstance.class);
        boolean adult = age >= 18;
        boolean old = age >= 75;
        toss(all, Circumstance.LIVES_ALONE, alone && age > 60 ? 0.6 : 0, dice);
        toss(all, Circumstance.CARER, !adult ? 0.002 : age < 45 ? 0.02 : 0.06, dice);
        toss(all, Circumstance.HOUSEBOUND, old ? 0.02 + 0.02 * conditions.size() : 0.001, dice);
        toss(all, Circumstance.FALLS, old ? 0.12 : age > 60 ? 0.03 : 0, dice);
        toss(all, Circumstance.ASYLUM, adult ? 0.002 + 0.002 * Math.max(0, area.deprived()) : 0, dice);
        toss(all, Circumstance.ABUSE, adult && sex == Sex.FEMALE ? 0.006 : adult ? 0.002 : 0, dice);
        toss(all, Circumstance.CRIMINAL_RECORD, adult ? 0.003 : 0, dice);
        toss(all, Circumstance.LARGE_PRINT, old ? 0.05 : 0.003, dice);
        toss(all, Circumstance.EASY_READ, has(conditions, "LD") ? 0.6 : 0, dice);
        toss(all, Circumstance.SIGN_LANGUAGE, 0.0006, dice);
        toss(all, Circumstance.OBJECTION, adult ? 0.03 : 0.01, dice);
        toss(all, Circumstance.FLAGGED, all.contains(Circumstance.ABUSE) ? 0.15 : 0.0007, dice);
        return all;
    }

    private static boolean has(List<ConditionHistory> conditions, String key) {
        return conditions.stream().anyMatch(had -> had.key().equals(key));
    }

    private static void toss(Set<Circumstance> all, Circumstance one, double likely, Dice dice) {
        if (dice.chance(likely)) {
            all.add(one);
        }
    }
}
