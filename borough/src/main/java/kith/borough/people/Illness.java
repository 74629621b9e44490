package kith.borough.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.borough.setting.Dice;
import kith.borough.setting.Sex;
import kith.borough.setting.Table;
import kith.borough.setting.Weighted;

/// One condition: how common it is by age, sex, deprivation and ethnicity, and the codes it is written in.
///
/// The figures are orders of magnitude chosen for Kith so that about one registered adult in ten has three or
/// more counted conditions (domain page 1.6); they are not epidemiology.
public record Illness(
        String key,
        List<Double> perPerson,
        double women,
        double deprived,
        double black,
        double asian,
        int first,
        double ends,
        Weighted<Code> codes) {

    private static final int[] BANDS = {18, 40, 55, 65, 75, 85, 200};
    private static final String[] COLUMNS = {"under18", "to39", "to54", "to64", "to74", "to84", "older"};
    private static final double MOST = 0.92;
    private static final int LONGEST_YEARS = 25;

    static List<Illness> all() {
        Map<String, List<Map<String, String>>> codes = new HashMap<>();
        for (Map<String, String> row : Table.read("/borough/codes.csv").rows()) {
            codes.computeIfAbsent(Table.in(row, "key"), _ -> new ArrayList<>()).add(row);
        }
        return Table.read("/borough/conditions.csv").rows().stream()
                .map(row -> of(row, Table.in(codes, Table.in(row, "key"))))
                .toList();
    }

    public static Map<String, Illness> byKey() {
        Map<String, Illness> byKey = new HashMap<>();
        all().forEach(illness -> byKey.put(illness.key(), illness));
        return Map.copyOf(byKey);
    }

    private static Illness of(Map<String, String> row, List<Map<String, String>> codes) {
        List<Double> perPerson = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            perPerson.add(number(row, COLUMNS[i]) / 1000);
        }
        return new Illness(
                Table.in(row, "key"),
                perPerson,
                number(row, "women"),
                number(row, "deprived"),
                number(row, "black"),
                number(row, "asian"),
                (int) number(row, "first"),
                number(row, "ends") / 1000,
                Weighted.of(codes, code -> number(code, "weight"))
                        .map(code -> new Code(Table.in(code, "code"), Table.in(code, "term"))));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Table.in(row, column));
    }

    /// How likely somebody is to have it, before their own luck.
    double likely(int age, Sex sex, double deprivation, Ethnicity ethnicity) {
        int band = 0;
        while (age >= BANDS[band]) {
            band++;
        }
        double bySex = sex == Sex.FEMALE ? 2 * women / (1 + women) : 2 / (1 + women);
        double byEthnicity = ethnicity.black() ? black : ethnicity.asian() ? asian : 1;
        return Math.min(MOST, perPerson.get(band) * bySex * Math.pow(deprived, deprivation / 2) * byEthnicity);
    }

    /// When it began, when it was written down and whether it is over.
    ConditionHistory had(LocalDate born, int age, LocalDate today, Dice dice) {
        int now = (int) today.toEpochDay();
        int firstDay = (int) born.plusYears(first).toEpochDay();
        double span = Math.max(0.2, Math.min(LONGEST_YEARS, age - first)) * 365.0;
        double ago = Math.pow(dice.unit(), 1.4) * span;
        int onset = Math.min(now - 1, Math.max(firstDay, now - 1 - (int) ago));
        int recorded = Math.min(now - 1, onset + (dice.chance(0.8) ? dice.below(30) : dice.below(700)));
        int ended = dice.chance(ends) && now - recorded > 120
                ? recorded + 60 + dice.below(now - recorded - 60)
                : ConditionHistory.STILL;
        return new ConditionHistory(key, codes.draw(dice), onset, recorded, ended, said(dice));
    }

    private static VerificationStatus said(Dice dice) {
        double unit = dice.unit();
        if (unit < 0.90) {
            return VerificationStatus.CONFIRMED;
        } else if (unit < 0.96) {
            return VerificationStatus.UNSTATED;
        } else if (unit < 0.975) {
            return VerificationStatus.PROVISIONAL;
        } else if (unit < 0.985) {
            return VerificationStatus.UNCONFIRMED;
        } else if (unit < 0.996) {
            return VerificationStatus.REFUTED;
        }
        return VerificationStatus.IN_ERROR;
    }
}
