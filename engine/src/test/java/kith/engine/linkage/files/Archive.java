package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// People of earlier centuries as archives hold them: many have a dozen entries and more, each by another hand,
/// with a name for short, only an initial, a day of birth that is no more than a year, the next town for the
/// birthplace.
final class Archive {

    static final String MAP = """
            column,field
            id,id
            person,truth
            first_name,given_name
            surname,family_name
            dob,birth_date
            birth_place,text:birthplace
            postcode,postcode
            gender,sex
            occupation,text:occupation
            """;

    private static final String HEADER = "id,person,first_name,surname,dob,birth_place,postcode,gender,occupation\n";

    private static final List<String> MEN =
            List.of("john", "william", "thomas", "charles", "george", "henry", "james", "robert", "edward", "joseph");
    private static final List<String> WOMEN =
            List.of("mary", "elizabeth", "anne", "jane", "margaret", "sarah", "catherine", "alice", "florence");
    private static final Map<String, String> SHORT = Map.of(
            "william",
            "bill",
            "thomas",
            "tom",
            "charles",
            "charlie",
            "henry",
            "harry",
            "robert",
            "bob",
            "edward",
            "ted",
            "elizabeth",
            "beth",
            "margaret",
            "maggie",
            "catherine",
            "kate",
            "joseph",
            "joe");
    private static final List<String> WORK = List.of(
            "politician",
            "painter",
            "cricketer",
            "writer",
            "association football player",
            "military personnel",
            "actor",
            "architect",
            "priest",
            "composer",
            "photographer",
            "engineer",
            "botanist",
            "barrister");

    private final Random dice;
    private final TypingErrors typingErrors;
    private final Invented men;
    private final Invented women;
    private final Invented family;
    private final Invented towns;
    private final Invented work;

    Archive(long seed) {
        this.dice = new Random(seed);
        this.typingErrors = new TypingErrors(dice);
        this.men = new Invented(MEN, 160, 1.1, dice);
        this.women = new Invented(WOMEN, 120, 1.0, dice);
        this.family = new Invented(List.of("smith", "jones", "taylor", "brown"), 2_500, 0.5, dice);
        this.towns = new Invented(List.of("london", "edinburgh", "liverpool"), 300, 0.9, dice);
        this.work = new Invented(WORK, 60, 1.0, dice);
    }

    private record Somebody(
            boolean woman,
            List<String> given,
            List<String> family,
            String born,
            String town,
            String postcode,
            String work) {}

    /// @param most entries of one person, where half have several
    String file(int people, int most) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < people; person++) {
            Somebody somebody = somebody();
            int entries = dice.nextBoolean() ? 1 : 2 + dice.nextInt(most - 1);
            for (int entry = 0; entry < entries; entry++) {
                file.append("q%d-%d,q%d,%s\n".formatted(person, entry, person, entry(somebody)));
            }
        }
        return file.toString();
    }

    private Somebody somebody() {
        boolean woman = dice.nextInt(5) == 0;
        Invented names = woman ? women : men;
        List<String> given = new ArrayList<>(List.of(names.one(dice)));
        List<String> families = new ArrayList<>(List.of(family.one(dice)));
        if (dice.nextInt(3) == 0) {
            given.add(names.one(dice));
        }
        if (dice.nextInt(8) == 0) {
            families.add(family.one(dice));
        }
        int year = 1600 + dice.nextInt(320);
        String born = dice.nextInt(7) == 0 ? "%d-01-01".formatted(year) : date(year);
        return new Somebody(woman, given, families, born, towns.one(dice), postcode(), work.one(dice));
    }

    private String date(int year) {
        return String.format(Locale.ROOT, "%d-%02d-%02d", year, 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    private String postcode() {
        return "%c%c%d %d%c%c"
                .formatted(letter(), letter(), 1 + dice.nextInt(20), 1 + dice.nextInt(9), letter(), letter());
    }

    private char letter() {
        return "abcdefghnprst".charAt(dice.nextInt(13));
    }

    private String entry(Somebody of) {
        String given = of.given.getFirst();
        given = switch (dice.nextInt(20)) {
            case 0, 1 -> SHORT.getOrDefault(given, given);
            case 2 -> given.substring(0, 1);
            case 3 -> "";
            case 4, 5 -> typingErrors.of(given);
            case 6 -> of.given.getLast();
            case 7 -> String.join(" ", of.given);
            default -> given;
        };
        String surname = dice.nextInt(4) == 0 ? of.family.getLast() : of.family.getFirst();
        surname = dice.nextInt(6) == 0 ? typingErrors.of(surname) : surname;
        return String.join(",", given, surname, born(of.born), town(of.town), postcode(of), gender(of), work(of.work));
    }

    private String born(String born) {
        return switch (dice.nextInt(20)) {
            case 0, 1 -> "";
            case 2, 3 -> born.substring(0, 4) + "-01-01";
            case 4 -> (Integer.parseInt(born.substring(0, 4)) + (dice.nextBoolean() ? 1 : -1)) + born.substring(4);
            case 5 -> date(Integer.parseInt(born.substring(0, 4)));
            case 6 -> born.substring(0, 4) + born.substring(7) + born.substring(4, 7);
            default -> born;
        };
    }

    private String town(String town) {
        return switch (dice.nextInt(20)) {
            case 0, 1 -> "";
            case 2, 3 -> towns.one(dice);
            case 4 -> typingErrors.of(town);
            default -> town;
        };
    }

    private String postcode(Somebody of) {
        return switch (dice.nextInt(10)) {
            case 0 -> "";
            case 1, 2 -> of.postcode.substring(0, of.postcode.length() - 3) + dice.nextInt(10) + letter() + letter();
            case 3 -> typingErrors.of(of.postcode);
            default -> of.postcode;
        };
    }

    private String gender(Somebody of) {
        return dice.nextInt(8) == 0 ? "" : of.woman != (dice.nextInt(100) == 0) ? "female" : "male";
    }

    private String work(String of) {
        return switch (dice.nextInt(10)) {
            case 0, 1 -> "";
            case 2, 3 -> work.one(dice);
            default -> of;
        };
    }
}
