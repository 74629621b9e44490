package kith.engine.linkage.files;

import java.util.Random;
import kith.engine.terms.NhsNumber;

/// People of a town as a partner would write them down, no two of whom have anything to do with each other, and
/// whoever is put among them.
final class Town {

    static final String MAP = """
            column,field
            id,id
            who,truth
            nhs,nhs_number
            given,given_name
            family,family_name
            born,birth_date
            sex,sex
            address,address
            phone,phone
            """;

    private final StringBuilder rows = new StringBuilder("id,who,nhs,given,family,born,sex,address,phone\n");
    private final Random dice;
    private final TypingErrors typingErrors;
    private int next;
    private int numbers;

    Town() {
        this(7);
    }

    Town(long seed) {
        this.dice = new Random(seed);
        this.typingErrors = new TypingErrors(new Random(seed + 1));
    }

    /// So many people in as many homes, each written down twice, for the weights to be learned from.
    Town strangers(int people) {
        for (int i = 0; i < people; i++) {
            twice("p" + i, "", stranger(i % 2 == 0 ? "F" : "M"));
        }
        return this;
    }

    /// The same, the second time with a typing error in one thing or another.
    Town strangersWithSlips(int people) {
        for (int i = 0; i < people; i++) {
            twiceWithASlip("p" + i, stranger(i % 2 == 0 ? "F" : "M"));
        }
        return this;
    }

    /// The same, with NHS numbers.
    Town strangersWithNumbers(int people) {
        for (int i = 0; i < people; i++) {
            twice("n" + i, number(), stranger(i % 2 == 0 ? "F" : "M"));
        }
        return this;
    }

    /// The next of the numbers that are given to nobody.
    private String number() {
        while (true) {
            String digits = "%010d".formatted(9_991_000_000L + numbers++);
            if (NhsNumber.find(digits).isPresent()) {
                return digits;
            }
        }
    }

    private String stranger(String sex) {
        return "%s,%s,%s,%s,%s".formatted(word(), word(), birthDate(), sex, home());
    }

    String birthDate() {
        return "19%02d-%02d-%02d".formatted(30 + dice.nextInt(69), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    /// An address and its telephone.
    String home() {
        return "%d %s Road,02079%06d".formatted(1 + dice.nextInt(99), word(), dice.nextInt(1_000_000));
    }

    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfghklmnprst".charAt(dice.nextInt(13))).append("aeiou".charAt(dice.nextInt(5)));
        }
        return word.toString();
    }

    void twice(String who, String number, String rest) {
        row("x" + next++, who, number, rest);
        row("x" + next++, who, number, rest);
    }

    void twiceWithASlip(String who, String rest) {
        String[] says = rest.split(",");
        int at = dice.nextInt(says.length);
        row("x" + next++, who, "", rest);
        says[at] = dice.nextInt(4) == 0 ? "" : typingErrors.of(says[at]);
        row("x" + next++, who, "", String.join(",", says));
    }

    /// @param rest given and family name, birth date, sex, address and telephone
    void row(String id, String who, String number, String rest) {
        rows.append("%s,%s,%s,%s\n".formatted(id, who, number, rest));
    }

    String csv() {
        return rows.toString();
    }
}
