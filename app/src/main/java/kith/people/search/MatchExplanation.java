package kith.people.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.engine.linkage.matching.PairScore;
import kith.engine.linkage.matching.PairScore.PartialMatchWeight;

/// What a record has in common with what somebody looks for, in a worker's words.
public final class MatchExplanation {

    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("NHS number: the same", FoundPerson.SAME_NUMBER),
            Map.entry("NHS number: a digit wrong, and not a valid number", "NHS number but for one digit"),
            Map.entry("given name: the same", "same given name"),
            Map.entry("given name: one of several the same", "one of the given names the same"),
            Map.entry("given name: nickname or short form", "given name a short form"),
            Map.entry("given name: a slip of a letter", "given name but for one letter"),
            Map.entry("given name: much alike", "given name sounds or looks alike"),
            Map.entry("given name: initial", "same initial"),
            Map.entry("given name: somewhat alike", "given name somewhat alike"),
            Map.entry("given name: in the place of the family name", "given and family name swapped"),
            Map.entry("family name: the same", "same family name"),
            Map.entry("family name: one of two the same", "one of two family names the same"),
            Map.entry("family name: a slip of a letter", "family name but for one letter"),
            Map.entry("family name: much alike", "family name sounds or looks alike"),
            Map.entry("family name: initial", "same initial of the family name"),
            Map.entry("family name: somewhat alike", "family name somewhat alike"),
            Map.entry("birth date: the same", "born on the same day"),
            Map.entry("birth date: day and month swapped", "born on the same day, with day and month swapped"),
            Map.entry("birth date: a slip of a digit", "born on the same day but for one digit"),
            Map.entry(
                    "birth date: first of January, of the same year", "born in the same year, and one says 1 January"),
            Map.entry(
                    "birth date: two of day, month and year the same", "two of day, month and year of birth the same"),
            Map.entry("birth date: two digits differ", "born on the same day but for two digits"),
            Map.entry("birth date: only the year the same", "born in the same year"),
            Map.entry("postcode: the same, no address", "same postcode"),
            Map.entry("postcode: a slip of a letter, no address", "postcode but for one letter"),
            Map.entry("postcode: the same area, no address", "postcode of the same district"),
            Map.entry("phone: the same", "same telephone"),
            Map.entry("phone: a slip of a digit", "telephone but for one digit"));

    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("NHS number: different, and one not a valid number", "another NHS number"),
            Map.entry("NHS number: two different valid numbers", "another NHS number"),
            Map.entry("given name: different", "another given name"),
            Map.entry("family name: different", "another family name"),
            Map.entry("family name: different, both women", "another family name"),
            Map.entry("birth date: different", "born on another day"),
            Map.entry("postcode: different, no address", "another postcode"),
            Map.entry("phone: different", "another telephone"));

    /// In the order in which it was weighed, the NHS number first.
    ///
    /// @param begins whether the family name begins like the one that is looked for
    public static List<String> of(PairScore comparison, boolean begins) {
        List<String> words = words(comparison, ALIKE);
        return begins
                ? Stream.concat(
                                Stream.of("family name begins like this"),
                                words.stream().filter(said -> !said.startsWith("family name")))
                        .toList()
                : words;
    }

    /// The same, where the given name was compared with the family name and the family name with the given name.
    public static List<String> ofSwapped(PairScore comparison) {
        return Stream.concat(Stream.of("given and family name swapped"), words(comparison, ALIKE).stream())
                .toList();
    }

    public static List<String> differing(PairScore comparison) {
        return words(comparison, DIFFERENT);
    }

    /// Whether every name that is compared is another.
    public static boolean isOfAnotherName(PairScore comparison) {
        List<PartialMatchWeight> names = comparison.partialWeights().stream()
                .filter(evidence -> evidence.field().endsWith("name"))
                .toList();
        return !names.isEmpty()
                && names.stream().allMatch(evidence -> evidence.level().startsWith("different"));
    }

    private static List<String> words(PairScore comparison, Map<String, String> words) {
        return comparison.partialWeights().stream()
                .sorted(Comparator.comparing(evidence -> !isNumber(evidence)))
                .flatMap(evidence -> Optional.ofNullable(words.get(level(evidence))).stream())
                .toList();
    }

    private static boolean isNumber(PartialMatchWeight evidence) {
        return evidence.field().equals("NHS number");
    }

    private static String level(PartialMatchWeight evidence) {
        return evidence.field() + ": " + evidence.level();
    }

    /// Whether there are words for a level of a field.
    public static boolean says(String field, String level) {
        String written = field + ": " + level;
        return ALIKE.containsKey(written) || DIFFERENT.containsKey(written);
    }

    private MatchExplanation() {}
}
