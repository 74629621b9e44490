package kith.borough.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.borough.setting.Dice;
import kith.borough.setting.NhsNumbers;
import kith.borough.setting.Setting;
import kith.borough.setting.Sex;
import kith.borough.setting.Weighted;

/// Makes the households of the borough, one after the other, each from its own dice.
public final class Households {

    private final Setting setting;
    private final Southwark southwark;
    private final Streets streets = new Streets();
    private final Map<String, Culture> cultures = Culture.all();
    private final List<Ethnicity> ethnicities = Ethnicity.all(cultures);
    private final HealthSimulator health;
    private final NhsNumbers numbers;
    private int number = Personas.ROOM;

    public Households(Setting setting, Southwark southwark) {
        this.setting = setting;
        this.southwark = southwark;
        this.health = new HealthSimulator(setting.today());
        this.numbers = new NhsNumbers(setting.seed());
    }

    /// How people live together. Shares and ages give about the ages of Southwark's residents of 2020 (Office for
    /// National Statistics).
    private enum Kind {
        ALONE(0.20),
        SHARING(0.10),
        COUPLE(0.16),
        FAMILY(0.155),
        LONE_PARENT(0.09),
        ALONE_IN_MIDDLE_AGE(0.125),
        ALONE_AND_OLD(0.105),
        OLD_COUPLE(0.052),
        GENERATIONS(0.025);

        private final double share;

        Kind(double share) {
            this.share = share;
        }

        private static final Weighted<Kind> ALL = Weighted.of(List.of(values()), kind -> kind.share);
    }

    /// Somebody's place in a household: age in days, and whose name they bear.
    private record Member(int ageDays, Sex sex, boolean married, boolean child) {}

    /// The people of the `index`th household.
    public List<Person> household(int index) {
        Dice dice = Dice.of(setting.seed(), "household", index);
        boolean leftTheBorough = dice.chance(0.05);
        Area area = leftTheBorough ? southwark.outside() : southwark.areas().draw(dice);
        Home home = dice.chance(0.004) ? Home.none(southwark.outside()) : streets.home(area, index, dice);
        Home before = streets.home(
                dice.chance(0.25) ? southwark.outside() : southwark.areas().draw(dice), index + 1_000_000, dice);
        boolean registeredElsewhere = !leftTheBorough && dice.chance(0.035);
        Practice practice = registeredElsewhere
                ? dice.chance(0.2) ? Practice.NONE : dice.of(southwark.elsewhere())
                : area.practices().draw(dice);
        Ethnicity ethnicity = ethnicity(area, dice);
        Culture culture = ethnicity.cultures().draw(dice);
        List<Member> members = members(dice);
        String family = culture.familyName(dice);
        List<Person> people = new ArrayList<>();
        for (Member member : members) {
            Dice own = dice.about("member " + people.size());
            boolean mixed = !member.child() && !people.isEmpty() && own.chance(0.12);
            Ethnicity theirs = mixed ? ethnicity(area, own) : ethnicity;
            Culture from = mixed ? theirs.cultures().draw(own) : culture;
            people.add(person(member, theirs, from, family, members.size() == 1, home, before, practice, own));
        }
        return people;
    }

    private Ethnicity ethnicity(Area area, Dice dice) {
        double most = 0;
        for (Ethnicity one : ethnicities) {
            most += weight(one, area);
        }
        double at = dice.unit() * most;
        for (Ethnicity one : ethnicities) {
            at -= weight(one, area);
            if (at < 0) {
                return one;
            }
        }
        return ethnicities.getFirst();
    }

    private static double weight(Ethnicity ethnicity, Area area) {
        return ethnicity.share() * (1 + ethnicity.deprived() * area.deprived());
    }

    private static List<Member> members(Dice dice) {
        return switch (Kind.ALL.draw(dice)) {
            case ALONE -> List.of(adult(dice, 20, 44));
            case SHARING -> sharing(dice);
            case COUPLE -> couple(dice, dice.between(26, 70));
            case FAMILY -> withChildren(couple(dice, dice.between(27, 56)), dice.between(1, 3), dice);
            case LONE_PARENT ->
                withChildren(
                        List.of(member(dice.between(20, 54), dice.chance(0.87) ? Sex.FEMALE : Sex.MALE, true, dice)),
                        dice.between(1, 3),
                        dice);
            case ALONE_IN_MIDDLE_AGE -> List.of(adult(dice, 47, 68));
            case ALONE_AND_OLD -> List.of(old(dice));
            case OLD_COUPLE -> couple(dice, 65 + (int) (25 * Math.pow(dice.unit(), 1.7)));
            case GENERATIONS -> generations(dice);
        };
    }

    private static Member adult(Dice dice, int from, int to) {
        return member(dice.between(from, to), dice.chance(0.5) ? Sex.FEMALE : Sex.MALE, dice.chance(0.25), dice);
    }

    private static Member old(Dice dice) {
        return member(
                65 + (int) (32 * Math.pow(dice.unit(), 2.2)),
                dice.chance(0.64) ? Sex.FEMALE : Sex.MALE,
                dice.chance(0.8),
                dice);
    }

    private static Member member(int age, Sex sex, boolean married, Dice dice) {
        return new Member(age * 365 + age / 4 + dice.below(365), sex, married, false);
    }

    private static List<Member> sharing(Dice dice) {
        List<Member> all = new ArrayList<>();
        for (int more = dice.between(2, 4); more > 0; more--) {
            all.add(member(dice.between(19, 38), dice.chance(0.5) ? Sex.FEMALE : Sex.MALE, false, dice));
        }
        return all;
    }

    private static List<Member> couple(Dice dice, int age) {
        boolean married = dice.chance(age > 50 ? 0.85 : 0.55);
        Sex first = dice.chance(0.03) ? Sex.FEMALE : Sex.MALE;
        Sex second = dice.chance(0.03) ? Sex.MALE : Sex.FEMALE;
        return List.of(
                member(age, first, married, dice),
                member(Math.max(18, age - dice.between(-3, 6)), second, married, dice));
    }

    private static List<Member> withChildren(List<Member> parents, int children, Dice dice) {
        List<Member> all = new ArrayList<>(parents);
        int youngest = parents.stream().mapToInt(Member::ageDays).min().orElseThrow() / 365;
        int eldest = Math.min(21, Math.max(0, youngest - 19));
        for (int i = 0; i < children; i++) {
            Member child = child(dice.between(0, eldest), dice);
            all.add(child);
            if (dice.chance(0.016)) {
                all.add(new Member(child.ageDays(), dice.chance(0.66) ? child.sex() : Sex.FEMALE, false, true));
            }
        }
        return all;
    }

    private static Member child(int age, Dice dice) {
        return new Member(
                age * 365 + age / 4 + dice.below(365), dice.chance(0.49) ? Sex.FEMALE : Sex.MALE, false, true);
    }

    private static List<Member> generations(Dice dice) {
        List<Member> all = new ArrayList<>(withChildren(couple(dice, dice.between(30, 48)), dice.between(1, 3), dice));
        all.add(old(dice));
        return all;
    }

    private Person person(
            Member member,
            Ethnicity ethnicity,
            Culture culture,
            String family,
            boolean alone,
            Home home,
            Home before,
            Practice practice,
            Dice dice) {
        LocalDate born = setting.today().minusDays(1L + member.ageDays());
        int mine = number++;
        PersonName name = personName(member, culture, family, born, dice);
        boolean adult = member.ageDays() > 18 * 366;
        boolean foreign = adult && dice.chance(culture.interpreter() * (member.ageDays() > 50 * 365 ? 1.8 : 1));
        Set<Circumstance> alerts = foreign ? EnumSet.of(Circumstance.INTERPRETER) : EnumSet.noneOf(Circumstance.class);
        Person.Health health = this.health.of(born, member.sex(), home.area(), ethnicity, alone, dice);
        alerts.addAll(health.circumstances());
        VitalStatus life = life(member, dice);
        boolean unnumbered = dice.chance(alerts.contains(Circumstance.ASYLUM) ? 0.4 : 0.002);
        String email = adult && dice.chance(0.6)
                ? "%s.%d@example.org"
                        .formatted(ascii(name.given()).toLowerCase(Locale.ROOT).replace(' ', '.'), mine)
                : "";
        Person.ContactDetails contact = new Person.ContactDetails(
                ethnicity.code(),
                foreign ? culture.language() : "en",
                foreign,
                adult && dice.chance(0.9) ? "07700 900%03d".formatted(dice.below(1000)) : "",
                email);
        return new Person(
                "p%07d".formatted(mine),
                mine,
                unnumbered ? "" : numbers.next(),
                member.sex(),
                born,
                name,
                life,
                contact,
                home,
                before,
                practice,
                new Person.Health(before(life, health.conditions()), health.needs(), alerts),
                List.of(),
                Map.of());
    }

    /// Nobody falls ill after their death.
    private static List<ConditionHistory> before(VitalStatus life, List<ConditionHistory> conditions) {
        return switch (life) {
            case VitalStatus.Ended(LocalDate on) ->
                conditions.stream()
                        .filter(had ->
                                had.recorded() < on.toEpochDay() && (!had.hasEnded() || had.ended() < on.toEpochDay()))
                        .toList();
            case VitalStatus.Living _, VitalStatus.EndedUnknown _ -> conditions;
        };
    }

    private static PersonName personName(Member member, Culture culture, String family, LocalDate born, Dice dice) {
        String own = culture.familyName(dice);
        String given = culture.givenName(member.sex(), born, dice);
        String middle = dice.chance(0.35) ? culture.givenName(member.sex(), born, dice) : "";
        boolean wife = member.sex() == Sex.FEMALE && member.married();
        return switch (culture.surnames()) {
            case TAKES ->
                wife
                        ? new PersonName(given, middle, family, own)
                        : new PersonName(given, middle, member.child() || member.married() ? family : own, "");
            case KEEPS -> new PersonName(given, middle, member.child() ? family : own, "");
            case TWO -> new PersonName(given, middle, member.child() ? family : own, "");
        };
    }

    private VitalStatus life(Member member, Dice dice) {
        int age = member.ageDays() / 365;
        double likely = age < 50 ? 0.0008 : age < 75 ? 0.006 : 0.045;
        if (!dice.chance(likely)) {
            return VitalStatus.LIVING;
        }
        LocalDate on = setting.today().minusDays(dice.between(3, 500));
        return dice.chance(0.12) ? new VitalStatus.EndedUnknown() : new VitalStatus.Ended(on);
    }

    public static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ı', 'i')
                .replaceAll("[^A-Za-z '-]", "");
    }
}
