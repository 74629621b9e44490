package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Given names or family names.
public final class NameValues extends Values {

    public static final int PART = 2;
    public static final int NICKNAME = 3;
    public static final int TYPO = 4;
    public static final int ALIKE = 5;
    public static final int INITIAL = 6;
    public static final int SOMEWHAT = 7;
    public static final int DIFFERENT = 8;
    public static final int SWAPPED = 9;
    public static final int MARRIED = 10;

    private static final double ALIKE_FROM = 0.88;
    private static final double SOMEWHAT_FROM = 0.76;

    /// Shorter words have too many neighbours.
    private static final int SHORTEST_WITH_TYPO = 3;

    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS", "MISS", "MX", "DR");

    /// What hospitals write for a child who has no name yet, and what may follow it.
    private static final Set<String> NOT_NAMED_YET = Set.of("BABY", "INFANT", "NEWBORN", "UNNAMED", "TWIN");

    private static final Set<String> OF_A_CHILD =
            Set.of("BABY", "BOY", "GIRL", "MALE", "FEMALE", "TWIN", "ONE", "TWO", "1", "2", "A", "B", "I", "II");

    private static final ComparisonLevels GIVEN = ComparisonLevels.of(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.80, 0.006),
            new ComparisonLevel(PART, "part", "one of several the same", PARTIAL, 0.03, 0.001),
            new ComparisonLevel(NICKNAME, "nickname", "nickname or short form", PARTIAL, 0.03, 0.002),
            new ComparisonLevel(TYPO, "typing_error", "one typing error", PARTIAL, 0.06, 0.003),
            new ComparisonLevel(ALIKE, "close", "much alike", PARTIAL, 0.02, 0.007),
            new ComparisonLevel(INITIAL, "initial", "initial", PARTIAL, 0.02, 0.003),
            new ComparisonLevel(SOMEWHAT, "some_similarity", "somewhat alike", PARTIAL, 0.02, 0.03),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.01, 0.948),
            new ComparisonLevel(SWAPPED, "swapped", "in the place of the family name", PARTIAL, 0.01, 0.0001));

    private static final ComparisonLevels FAMILY = ComparisonLevels.withHouseholds(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.82, 0.002, 0.65),
            new ComparisonLevel(PART, "part", "one of two the same", PARTIAL, 0.02, 0.0005, 0.02),
            new ComparisonLevel(TYPO, "typing_error", "one typing error", PARTIAL, 0.06, 0.001, 0.02),
            new ComparisonLevel(ALIKE, "close", "much alike", PARTIAL, 0.02, 0.003, 0.01),
            new ComparisonLevel(INITIAL, "initial", "initial", PARTIAL, 0.01, 0.002, 0.01),
            new ComparisonLevel(SOMEWHAT, "some_similarity", "somewhat alike", PARTIAL, 0.02, 0.02, 0.02),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.01, 0.9715, 0.22),
            new ComparisonLevel(
                    MARRIED, "different_both_women", "different, both women", DISAGREEMENT, 0.04, 0.5, 0.05));

    private final boolean given;
    private final List<String[]> words = new ArrayList<>(List.of(new String[][] {{}}));
    private final List<String> joined = new ArrayList<>(List.of(""));
    private final List<String> sounds = new ArrayList<>(List.of(""));
    private final List<int[]> nicknames = new ArrayList<>(List.of(new int[][] {{}}));

    private NameValues(boolean given) {
        super(List.of("whole", "sound", "start", "initial"));
        this.given = given;
    }

    public static NameValues given() {
        return new NameValues(true);
    }

    public static NameValues family() {
        return new NameValues(false);
    }

    @Override
    public ComparisonLevels levels() {
        return given ? GIVEN : FAMILY;
    }

    @Override
    protected String fold(String written) {
        List<String> all = Letters.words(written);
        if (all.size() > 1 && TITLES.contains(all.getFirst())) {
            all = all.subList(1, all.size());
        }
        return given && isNotNamedYet(all) ? "" : Letters.bounded(String.join(" ", all));
    }

    /// `Baby`, `Baby boy`, `Twin 1`, and `Baby of Grace`, which is the mother's name.
    private static boolean isNotNamedYet(List<String> words) {
        return !words.isEmpty()
                && NOT_NAMED_YET.contains(words.getFirst())
                && ((words.size() > 1 && words.get(1).equals("OF"))
                        || OF_A_CHILD.containsAll(words.subList(1, words.size())));
    }

    @Override
    protected void added(int value, String text) {
        String[] parts = text.split(" ");
        words.add(parts);
        String whole = text.replace(" ", "");
        joined.add(whole);
        sounds.add(Sound.of(whole));
        nicknames.add(given ? Nicknames.groups(parts[0]) : new int[0]);
    }

    @Override
    protected long[] featuresOf(int value) {
        String first = words.get(value)[0];
        String sound = Sound.of(given ? Nicknames.usual(first) : first);
        return new long[] {
            feature(joined.get(value)),
            feature(sound),
            feature(first.substring(0, Math.min(3, first.length()))),
            feature(first.substring(0, 1))
        };
    }

    @Override
    public int compare(int one, int other) {
        String oneName = joined.get(one);
        String otherName = joined.get(other);
        if (oneName.equals(otherName)) {
            return ComparisonLevels.SAME;
        }
        String[] oneWords = words.get(one);
        String[] otherWords = words.get(other);
        if ((oneWords.length > 1 || otherWords.length > 1) && sharesWord(oneWords, otherWords)) {
            return PART;
        }
        if (isInitial(oneWords[0], otherWords[0])) {
            return INITIAL;
        }
        if (given && Nicknames.share(nicknames.get(one), nicknames.get(other))) {
            return NICKNAME;
        }
        int alike = alike(oneName, otherName);
        if (alike > TYPO && (oneWords.length > 1 || otherWords.length > 1)) {
            alike = Math.min(alike, alike(oneWords[0], otherWords[0]));
        }
        if (alike > TYPO && given && isShortForm(oneWords[0], otherWords[0])) {
            return NICKNAME;
        }
        return alike > ALIKE && sounds.get(one).equals(sounds.get(other)) ? ALIKE : alike;
    }

    private static int alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int edits = Edits.between(one, other, 2);
        if (edits == 1 && shorter >= SHORTEST_WITH_TYPO) {
            return TYPO;
        }
        double similarity = JaroWinkler.between(one, other);
        if (similarity >= ALIKE_FROM || (edits == 2 && shorter > SHORTEST_WITH_TYPO + 1)) {
            return ALIKE;
        }
        return similarity >= SOMEWHAT_FROM ? SOMEWHAT : DIFFERENT;
    }

    /// Whether two folded names are the same but for a typing error.
    public static boolean areNearly(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.equals(other) || alike(one, other) <= ALIKE);
    }

    private static boolean sharesWord(String[] one, String[] other) {
        for (String word : one) {
            if (word.length() >= SHORTEST_WITH_TYPO && Arrays.asList(other).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /// *Ben* of Benjamin; a family name that begins another is not the same name.
    private static boolean isShortForm(String one, String other) {
        boolean oneShorter = one.length() < other.length();
        String shorter = oneShorter ? one : other;
        return shorter.length() >= SHORTEST_WITH_TYPO && (oneShorter ? other : one).startsWith(shorter);
    }
}
