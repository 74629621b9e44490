package kith.borough.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.borough.setting.Dice;
import kith.borough.setting.NhsNumbers;
import kith.borough.setting.Setting;
import kith.borough.setting.Sex;
import kith.borough.setting.Table;

/// The people with stories, from `personas.csv`: the same in every borough, whatever its size and seed, so that
/// everybody can speak of the same person. Their page is docs/reference/people-of-the-borough.md.
public final class Personas {

    /// Numbers below this are theirs.
    static final int ROOM = 1_000;

    private static final int FIRST_HOME = 500_000_000;
    private static final String OUTSIDE = "outside";

    private final Setting setting;
    private final Southwark southwark;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Need> needs = new HashMap<>();
    private final Streets streets = new Streets();
    private final Map<String, Home> homes = new HashMap<>();

    private Personas(Setting setting, Southwark southwark) {
        this.setting = setting;
        this.southwark = southwark;
        Table.read("/borough/codes.csv")
                .rows()
                .forEach(row ->
                        codes.put(Table.in(row, "code"), new Code(Table.in(row, "code"), Table.in(row, "term"))));
        Need.all().forEach(need -> needs.put(need.key(), need));
    }

    public static List<List<Person>> households(Setting setting, Southwark southwark) {
        Personas personas = new Personas(setting, southwark);
        Map<String, List<Person>> households = new LinkedHashMap<>();
        int number = 1;
        for (Map<String, String> row : Table.read("/borough/personas.csv").rows()) {
            households
                    .computeIfAbsent(Table.in(row, "household"), _ -> new ArrayList<>())
                    .add(personas.person(row, number++));
        }
        return List.copyOf(households.values());
    }

    private Person person(Map<String, String> row, int number) {
        Home home = homes.computeIfAbsent(Table.in(row, "household"), _ -> home(Table.in(row, "home")));
        PersonName called = new PersonName(
                Table.in(row, "given"), Table.in(row, "middle"), Table.in(row, "family"), Table.in(row, "before"));
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        words(row, "circumstances").forEach(word -> circumstances.add(Circumstance.valueOf(word)));
        String stem = Table.in(row, "stem");
        return new Person(
                Table.in(row, "key"),
                number,
                stem.isEmpty() ? "" : NhsNumbers.of(Integer.parseInt(stem)).orElseThrow(),
                Table.in(row, "sex").equals("female") ? Sex.FEMALE : Sex.MALE,
                LocalDate.parse(Table.in(row, "born")),
                called,
                life(Table.in(row, "died")),
                contact(row, circumstances, number),
                home,
                home,
                practice(Table.in(row, "practice")),
                new Person.Health(
                        words(row, "conditions").stream().map(this::had).toList(),
                        words(row, "needs").stream().map(this::felt).toList(),
                        circumstances),
                words(row, "partners"),
                knownAs(Table.in(row, "key"), called));
    }

    private static List<String> words(Map<String, String> row, String column) {
        return Arrays.stream(Table.in(row, column).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Home home(String where) {
        Dice dice = Dice.of(1, where, homes.size());
        int number = FIRST_HOME + homes.size();
        if (where.equals(OUTSIDE)) {
            return streets.home(southwark.outside(), number, dice);
        }
        return southwark.areas().choices().stream()
                .flatMap(area -> area.postcodes().stream()
                        .filter(postcode -> postcode.startsWith(where))
                        .map(postcode -> streets.at(area, postcode, number, dice)))
                .findFirst()
                .orElseThrow();
    }

    private Practice practice(String code) {
        return southwark.practices().stream()
                .filter(practice -> practice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No practice has the code " + code));
    }

    private VitalStatus life(String died) {
        return switch (died) {
            case "" -> VitalStatus.LIVING;
            case "unknown" -> new VitalStatus.EndedUnknown();
            default -> new VitalStatus.Ended(setting.today().plusDays(Integer.parseInt(died)));
        };
    }

    private static Person.ContactDetails contact(Map<String, String> row, Set<Circumstance> circumstances, int number) {
        return new Person.ContactDetails(
                Table.in(row, "ethnicity"),
                Table.in(row, "language"),
                circumstances.contains(Circumstance.INTERPRETER),
                "020 7946 0%03d".formatted(number),
                "");
    }

    /// A condition as `key:code:since[:until]`.
    private ConditionHistory had(String word) {
        String[] parts = word.split(":");
        int since = day(parts[2]);
        int until = parts.length > 3 ? day(parts[3]) : ConditionHistory.STILL;
        return new ConditionHistory(
                parts[0], Table.in(codes, parts[1]), since, since, until, VerificationStatus.CONFIRMED);
    }

    /// A need as `key:since:[until]`.
    private Need.Felt felt(String word) {
        String[] parts = word.split(":");
        return new Need.Felt(
                Table.in(needs, parts[0]), day(parts[1]), parts.length > 2 ? day(parts[2]) : ConditionHistory.STILL);
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    /// King's still knows Mrs Mensah by the name she had before she married, and without her number; of the
    /// twins it has the number of one only.
    private static Map<String, PersonName> knownAs(String key, PersonName called) {
        return switch (key) {
            case "grace-mensah" ->
                Map.of(
                        PartnerMembership.KINGS,
                        new PersonName(called.given(), called.middle(), called.before(), called.before()));
            case "kehinde-adeyemi" -> Map.of(PartnerMembership.KINGS, called);
            default -> Map.of();
        };
    }
}
