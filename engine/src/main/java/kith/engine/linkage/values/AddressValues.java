package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Addresses without their postcode: flat, house number, and the words.
public final class AddressValues extends Values {

    public static final int PROPERTY = 2;
    public static final int NEAR = 3;
    public static final int NUMBER_DIFFERS = 4;
    public static final int PARTLY = 5;
    public static final int DIFFERENT = 6;

    private static final double MOSTLY = 0.72;
    private static final double HALF = 0.4;

    private static final ComparisonLevels LEVELS = ComparisonLevels.withHouseholds(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.62, 0.00002, 0.75),
            new ComparisonLevel(PROPERTY, "property", "the same property number", PARTIAL, 0.12, 0.00001, 0.12),
            new ComparisonLevel(NEAR, "close", "nearly the same", PARTIAL, 0.08, 0.00002, 0.06),
            new ComparisonLevel(
                    NUMBER_DIFFERS, "street", "the same street, another number", PARTIAL, 0.03, 0.0003, 0.02),
            new ComparisonLevel(PARTLY, "part", "partly the same", PARTIAL, 0.05, 0.01, 0.02),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.10, 0.98965, 0.03));

    /// Royal Mail and Ordnance Survey write these in full.
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ST", "STREET"),
            Map.entry("STR", "STREET"),
            Map.entry("RD", "ROAD"),
            Map.entry("AVE", "AVENUE"),
            Map.entry("AV", "AVENUE"),
            Map.entry("CL", "CLOSE"),
            Map.entry("CT", "COURT"),
            Map.entry("CRT", "COURT"),
            Map.entry("CRES", "CRESCENT"),
            Map.entry("CR", "CRESCENT"),
            Map.entry("DR", "DRIVE"),
            Map.entry("GDNS", "GARDENS"),
            Map.entry("GRN", "GREEN"),
            Map.entry("GR", "GROVE"),
            Map.entry("HSE", "HOUSE"),
            Map.entry("LN", "LANE"),
            Map.entry("PL", "PLACE"),
            Map.entry("SQ", "SQUARE"),
            Map.entry("TCE", "TERRACE"),
            Map.entry("TER", "TERRACE"),
            Map.entry("APARTMENT", "FLAT"),
            Map.entry("APT", "FLAT"),
            Map.entry("UNIT", "FLAT"));

    private static final Set<String> SAYS_LITTLE = Set.of("FLAT", "NO", "THE", "NUMBER");

    private final List<String[]> words = new ArrayList<>(List.of(new String[][] {{}}));
    private final List<String[]> numbers = new ArrayList<>(List.of(new String[][] {{}}));

    public AddressValues() {
        super(List.of("whole", "number and street", "longest word", "second word"));
    }

    @Override
    public ComparisonLevels levels() {
        return LEVELS;
    }

    @Override
    protected String fold(String written) {
        StringBuilder folded = new StringBuilder();
        for (String word : Letters.plain(written).split(" ")) {
            folded.append(folded.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
        }
        return folded.toString();
    }

    @Override
    protected void added(int value, String text) {
        String[] named = Words.some(text);
        String[] numbered = new String[named.length];
        int names = 0;
        int digits = 0;
        for (String word : named) {
            if (isNumber(word)) {
                numbered[digits++] = word;
            } else if (!SAYS_LITTLE.contains(word)) {
                named[names++] = word;
            }
        }
        words.add(Arrays.copyOf(named, names));
        numbers.add(Arrays.copyOf(numbered, digits));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && (word.charAt(0) >= '0' && word.charAt(0) <= '9');
    }

    @Override
    protected long[] featuresOf(int value) {
        String[] named = words.get(value);
        String[] numbered = numbers.get(value);
        String street = named.length == 0 ? "" : Sound.of(named[0]);
        return new long[] {
            feature(text(value)),
            numbered.length == 0 || named.length == 0 ? 0 : Hash.of(Hash.of(numbered[0]), Hash.of(street)),
            feature(longest(named)),
            named.length < 2 ? 0 : feature(named[1])
        };
    }

    /// Of two that are equally long, the first in the alphabet.
    private static String longest(String[] words) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length()
                    || (word.length() == longest.length() && word.compareTo(longest) < 0)) {
                longest = word;
            }
        }
        return longest;
    }

    @Override
    public int compare(int one, int other) {
        String[] oneWords = words.get(one);
        String[] otherWords = words.get(other);
        boolean sameNumbers = Arrays.equals(numbers.get(one), numbers.get(other));
        if (oneWords.length == 0 && otherWords.length == 0) {
            return sameNumbers ? ComparisonLevels.SAME : DIFFERENT;
        }
        double similarity = Words.similarity(oneWords, otherWords);
        if (similarity >= 0.999 && sameNumbers) {
            return ComparisonLevels.SAME;
        }
        if (similarity >= MOSTLY) {
            return sameNumbers || numbers.get(one).length == 0 || numbers.get(other).length == 0
                    ? NEAR
                    : NUMBER_DIFFERS;
        }
        return similarity >= HALF ? PARTLY : DIFFERENT;
    }
}
