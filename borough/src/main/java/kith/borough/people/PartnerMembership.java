package kith.borough.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.borough.setting.Dice;
import kith.borough.setting.Setting;
import kith.borough.setting.Table;

/// Who holds a record of whom.
public final class PartnerMembership {

    public static final String KINGS = "RJZ";
    public static final String GSTT = "RJ1";
    public static final String SLAM = "RV5";
    public static final String SOCIAL_CARE = "southwark-adult-social-care";
    public static final String HOUSING = "southwark-housing";

    private static final List<String> NEAR_GSTT =
            List.of("borough", "bermondsey", "rotherhithe", "walworth", "old-kent-road");

    /// A voluntary group: whom it helps, and what with.
    public record Group(String code, String name, int everyDays, double members, List<String> needs, String service) {

        public static List<Group> all() {
            return Table.read("/borough/groups.csv").rows().stream()
                    .map(Group::of)
                    .toList();
        }

        private static Group of(Map<String, String> row) {
            return new Group(
                    Table.in(row, "partner"),
                    Table.in(row, "name"),
                    Integer.parseInt(Table.in(row, "extracts")),
                    Double.parseDouble(Table.in(row, "members")),
                    List.of(Table.in(row, "needs").split(" ")),
                    Table.in(row, "services"));
        }
    }

    private final Setting setting;
    private final List<Group> groups = Group.all();
    private final List<String> practices;

    public PartnerMembership(Setting setting, Southwark southwark) {
        this.setting = setting;
        this.practices = southwark.practices().stream().map(Practice::code).toList();
    }

    /// The codes of all who hold a record of somebody.
    public List<String> of(Person person, boolean rentsFromTheCouncil) {
        Dice dice = Dice.of(setting.seed(), "acquaintance", person.number());
        List<String> all = new ArrayList<>();
        boolean resident = !person.home().area().code().isEmpty();
        if (practices.contains(person.practice().code())) {
            all.add(person.practice().code());
            if (dice.chance(0.012)) {
                String former = dice.of(practices);
                if (!former.equals(person.practice().code())) {
                    all.add(former);
                }
            }
        }
        hospitals(person, dice, all);
        int age = person.ageOn(setting.today());
        if (dice.chance(mentalHealth(person.health()))) {
            all.add(SLAM);
        }
        if (resident && age >= 18 && dice.chance(socialCare(person.health(), age))) {
            all.add(SOCIAL_CARE);
        }
        if (resident && age >= 20 && rentsFromTheCouncil && dice.chance(0.75)) {
            all.add(HOUSING);
        }
        for (Group group : groups) {
            boolean inNeed = person.health().needs().stream()
                    .anyMatch(felt -> group.needs().contains(felt.need().key()));
            if (age >= 16 && dice.chance(inNeed ? 0.3 : group.members() / 2)) {
                all.add(group.code());
            }
        }
        return List.copyOf(all);
    }

    private void hospitals(Person person, Dice dice, List<String> all) {
        int age = person.ageOn(setting.today());
        double often = Math.min(
                0.85,
                0.2
                        + (age > 65 ? 0.15 : age < 5 ? 0.2 : 0)
                        + 0.1 * person.health().conditions().size());
        boolean north = NEAR_GSTT.contains(person.practice().neighbourhood());
        if (dice.chance(north ? 0.3 * often : often)) {
            all.add(KINGS);
        }
        if (dice.chance(north ? often : 0.3 * often)) {
            all.add(GSTT);
        }
    }

    private static double mentalHealth(Person.Health health) {
        if (health.has("SMI")) {
            return 0.95;
        } else if (health.has("DEM")) {
            return 0.55;
        } else if (health.has("DRUG") || health.has("ALC")) {
            return 0.25;
        } else if (health.has("DEP") || health.has("ANX") || health.has("LD")) {
            return 0.1;
        }
        return 0.004;
    }

    private static double socialCare(Person.Health health, int age) {
        double likely = age >= 85 ? 0.2 : age >= 75 ? 0.08 : 0.004;
        likely += health.has("DEM") || health.has("LD") ? 0.35 : 0;
        likely += health.has("FRAIL") || health.has("SMI") || health.has("PD") || health.has("MS") ? 0.15 : 0;
        likely += health.needs().stream().anyMatch(felt -> felt.need().key().equals("care-needs")) ? 0.5 : 0;
        return likely;
    }
}
