package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A register of a city's people after the description of Febrl's generator (Christen, *Probabilistic data
/// generation for deduplication and data linkage*, 2005): originals by tables of termFrequencies, and copies of
/// them with so many typing errors that some can hardly be known again. The tables and rates are ours.
final class CityRegister {

    static final String MAP = """
            column,field
            rec_id,id
            rec_id,truth:rec-(\\d+)
            given_name,given_name
            surname,family_name
            street_number,address
            address_1,address
            address_2,address
            suburb,text:suburb
            postcode,postcode
            state,exact:state
            date_of_birth,birth_date
            """;

    private static final String HEADER =
            "rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth\n";

    private static final List<String> GIVEN =
            List.of("emily", "joshua", "jack", "sophie", "thomas", "lachlan", "benjamin", "olivia", "james", "chloe");
    private static final List<String> FAMILY =
            List.of("white", "clarke", "campbell", "green", "ryan", "webb", "matthews", "reid", "coleman");
    private static final List<String> STATES = List.of("nsw", "vic", "qld", "wa", "sa", "tas");
    private static final List<String> KINDS = List.of("street", "place", "crescent", "close", "circuit", "avenue");

    /// How often each field is the one that is written otherwise, in tenths.
    private static final int[] OFTEN = {2, 3, 1, 3, 2, 2, 1, 1, 2};

    private static final double MISSING = 0.04;
    private static final double ANEW = 0.04;
    private static final double SWAPPED = 0.03;

    private final Random dice;
    private final TypingErrors typingErrors;
    private final Invented given;
    private final Invented family;
    private final Invented streets;
    private final Invented suburbs;

    CityRegister(long seed) {
        this.dice = new Random(seed);
        this.typingErrors = new TypingErrors(dice);
        this.given = new Invented(GIVEN, 500, 0.8, dice);
        this.family = new Invented(FAMILY, 3_000, 0.6, dice);
        this.streets = new Invented(List.of(), 2_000, 0.2, dice);
        this.suburbs = new Invented(List.of(), 900, 0.4, dice);
    }

    /// How many copies there are of an original that has any.
    enum Copies {
        ONE,
        UNIFORM,
        POISSON,
        ZIPF
    }

    /// @param most copies of one original
    /// @param typingErrors at the most in a copy; three at the most in a field
    record Shape(int originals, int copies, Copies by, int most, int typingErrors) {}

    /// All in one file, in no order.
    String file(Shape shape) {
        List<String> rows = new ArrayList<>();
        int left = shape.copies;
        for (int i = 0; i < shape.originals; i++) {
            List<String> original = original();
            rows.add(row("rec-%d-org".formatted(i), original));
            int copies = shape.by == Copies.ONE ? 1 : left > 0 && hasCopies(shape) ? copies(shape) : 0;
            for (int copy = 0; copy < Math.min(copies, left); copy++) {
                rows.add(row("rec-%d-dup-%d".formatted(i, copy), copy(original, shape.typingErrors)));
            }
            left -= Math.min(copies, left);
        }
        Collections.shuffle(rows, dice);
        return HEADER + String.join("", rows);
    }

    /// Originals in one file, a copy of each in another.
    List<String> twoFiles(int originals, int most) {
        StringBuilder one = new StringBuilder(HEADER);
        StringBuilder other = new StringBuilder(HEADER);
        for (int i = 0; i < originals; i++) {
            List<String> original = original();
            one.append(row("rec-%d-org".formatted(i), original));
            other.append(row("rec-%d-dup-0".formatted(i), copy(original, most)));
        }
        return List.of(one.toString(), other.toString());
    }

    private boolean hasCopies(Shape shape) {
        double usual = shape.by == Copies.UNIFORM ? (1 + shape.most) / 2.0 : shape.by == Copies.POISSON ? 1.6 : 2.2;
        return dice.nextDouble() < shape.copies / usual / shape.originals;
    }

    private int copies(Shape shape) {
        return switch (shape.by) {
            case ONE -> 1;
            case UNIFORM -> 1 + dice.nextInt(shape.most);
            case POISSON -> poisson(shape.most);
            case ZIPF -> zipf(shape.most);
        };
    }

    private int poisson(int most) {
        int copies = 1;
        while (copies < most && dice.nextDouble() < 0.6 / copies) {
            copies++;
        }
        return copies;
    }

    private int zipf(int most) {
        double all = 0;
        for (int i = 1; i <= most; i++) {
            all += 1.0 / i;
        }
        double left = dice.nextDouble() * all;
        int copies = 1;
        while (copies < most && left > 1.0 / copies) {
            left -= 1.0 / copies++;
        }
        return copies;
    }

    private List<String> original() {
        return List.of(
                dice.nextInt(50) == 0 ? "" : given.one(dice),
                dice.nextInt(80) == 0 ? "" : family.one(dice),
                dice.nextInt(25) == 0 ? "" : Integer.toString(1 + (int) Math.abs(dice.nextGaussian() * 60)),
                streets.one(dice) + " " + KINDS.get(dice.nextInt(KINDS.size())),
                dice.nextInt(4) == 0 ? "" : streets.one(dice) + (dice.nextBoolean() ? " village" : ""),
                suburbs.one(dice),
                Integer.toString(2000 + (int) Math.abs(dice.nextGaussian() * 1_500)),
                dice.nextInt(12) == 0 ? "" : STATES.get(dice.nextInt(1 + dice.nextInt(6))),
                dice.nextInt(40) == 0 ? "" : date());
    }

    private String date() {
        return String.format(
                Locale.ROOT, "%04d%02d%02d", 1900 + dice.nextInt(100), 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    private List<String> copy(List<String> original, int most) {
        List<String> copy = new ArrayList<>(original);
        int[] inField = new int[copy.size()];
        int left = 1 + dice.nextInt(most);
        while (left > 0) {
            int field = field();
            if (inField[field]++ < 3) {
                mistype(copy, field);
            }
            left--;
        }
        return copy;
    }

    private int field() {
        int left = dice.nextInt(java.util.Arrays.stream(OFTEN).sum());
        int field = 0;
        while (left >= OFTEN[field]) {
            left -= OFTEN[field++];
        }
        return field;
    }

    private void mistype(List<String> copy, int field) {
        double sort = dice.nextDouble();
        if (sort < MISSING) {
            copy.set(field, "");
        } else if (sort < MISSING + ANEW) {
            copy.set(field, original().get(field));
        } else if (sort < MISSING + ANEW + SWAPPED && field < 6) {
            Collections.swap(copy, field, field == 0 || field == 1 ? 1 - field : field == 3 ? 4 : 3);
        } else {
            copy.set(field, typingErrors.of(copy.get(field)));
        }
    }

    private static String row(String id, List<String> says) {
        return id + "," + String.join(",", says) + "\n";
    }
}
