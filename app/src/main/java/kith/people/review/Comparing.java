package kith.people.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import kith.engine.linkage.Soundex;
import kith.engine.terms.Names;
import kith.engine.terms.Postcode;

/// How two values of one field compare, in words for whoever has to decide. It decides nothing itself.
public final class Comparing {

    private static final int SHORTEST_DIFFERENCE = 1;

    /// What came of it, and what makes the two alike where they are.
    public record Compared(Agreement agreement, String note) {

        static final Compared SAME = new Compared(Agreement.SAME, "");
        static final Compared DIFFERENT = new Compared(Agreement.DIFFERENT, "");
        static final Compared MISSING = new Compared(Agreement.MISSING, "");

        static Compared alike(String note) {
            return new Compared(Agreement.ALIKE, note);
        }
    }

    public interface Rule {
        Compared compare(String one, String other);
    }

    public static Compared words(String one, String other) {
        return plain(one).equals(plain(other)) ? Compared.SAME : Compared.DIFFERENT;
    }

    public static Compared numbers(String one, String other) {
        if (one.equals(other)) {
            return Compared.SAME;
        }
        int differing = differing(one, other);
        if (differing == SHORTEST_DIFFERENCE) {
            return Compared.alike("One digit differs");
        }
        return differing == 2 && areSwapped(one, other) ? Compared.alike("Two digits swapped") : Compared.DIFFERENT;
    }

    public static Compared givenNames(String one, String other) {
        return names(one, other, String::startsWith, "One is how the other begins");
    }

    public static Compared familyNames(String one, String other) {
        return names(one, other, String::contains, "One is part of the other");
    }

    /// @param within whether the first, the longer, holds the second in the way that makes names alike
    private static Compared names(String one, String other, BiPredicate<String, String> within, String note) {
        String name = Names.fold(one);
        String another = Names.fold(other);
        if (name.isEmpty() || another.isEmpty()) {
            return Compared.MISSING;
        }
        if (name.equals(another)) {
            return Compared.SAME;
        }
        return within.test(name, another) || within.test(another, name) ? Compared.alike(note) : sounding(one, other);
    }

    public static Compared days(LocalDate one, boolean exact, LocalDate other, boolean otherExact) {
        if (!exact || !otherExact) {
            return one.getYear() == other.getYear()
                    ? Compared.alike("Only a year or month is known")
                    : Compared.DIFFERENT;
        }
        if (one.equals(other)) {
            return Compared.SAME;
        }
        if (one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) {
            return Compared.alike("Day and month swapped");
        }
        if (one.getYear() == other.getYear() && (one.getDayOfYear() == 1 || other.getDayOfYear() == 1)) {
            return Compared.alike("1 January often stands for a day that is not known");
        }
        return differing(one.toString(), other.toString()) == SHORTEST_DIFFERENCE
                ? Compared.alike("One digit differs")
                : Compared.DIFFERENT;
    }

    public static Compared addresses(String one, String other) {
        String address = plain(one);
        String another = plain(other);
        if (address.equals(another)) {
            return Compared.SAME;
        }
        return !address.isEmpty() && !another.isEmpty() && (address.contains(another) || another.contains(address))
                ? Compared.alike("One is part of the other")
                : Compared.DIFFERENT;
    }

    public static Compared postcodes(String one, String other) {
        if (Postcode.plain(one).equals(Postcode.plain(other))) {
            return Compared.SAME;
        }
        return outward(one).equals(outward(other)) ? Compared.alike("The same district") : Compared.DIFFERENT;
    }

    public static Compared phones(String one, String other) {
        String phone = digits(one);
        String another = digits(other);
        if (phone.equals(another)) {
            return Compared.SAME;
        }
        return differing(phone, another) == SHORTEST_DIFFERENCE
                ? Compared.alike("One digit differs")
                : Compared.DIFFERENT;
    }

    public static boolean areSame(Optional<String> one, Optional<String> other) {
        String folded = Names.fold(one.orElse(""));
        return !folded.isEmpty() && folded.equals(Names.fold(other.orElse("")));
    }

    private static Compared sounding(String one, String other) {
        boolean soundAlike = Soundex.of(one)
                .flatMap(sound -> Soundex.of(other).map(sound::equals))
                .orElse(false);
        return soundAlike ? Compared.alike("They sound alike") : Compared.DIFFERENT;
    }

    private static String plain(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@]", "");
    }

    /// The district, or all that was written where it is not a postcode.
    private static String outward(String written) {
        return Postcode.find(written).map(Postcode::outward).orElse(written);
    }

    /// As dialled within the country.
    private static String digits(String phone) {
        return phone.replaceAll("[^0-9+]", "").replaceFirst("^(\\+44|0044)", "0");
    }

    /// At how many places two texts of one length differ; more than any place where the lengths do.
    private static int differing(String one, String other) {
        if (one.length() != other.length()) {
            return Integer.MAX_VALUE;
        }
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static boolean areSwapped(String one, String other) {
        for (int i = 0; i + 1 < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return one.charAt(i) == other.charAt(i + 1) && one.charAt(i + 1) == other.charAt(i);
            }
        }
        return false;
    }

    private Comparing() {}
}
