package kith.people.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.clustering.PartialMatchWeight.OfComparison;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.values.ComparisonLevel.Agreement;

/// Says in a worker's words how a record found compares with the search.
public final class MatchExplanation {

    private static final Set<Kind> NAMES = Set.of(Kind.GIVEN_NAME, Kind.FAMILY_NAME);

    /// By the id of the comparison level.
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("nhs_number.exact", FoundPerson.SAME_NUMBER),
            Map.entry("nhs_number.typing_error", "NHS number but for one digit"),
            Map.entry("given_name.exact", "same given name"),
            Map.entry("given_name.part", "one of the given names the same"),
            Map.entry("given_name.nickname", "given name a short form"),
            Map.entry("given_name.typing_error", "given name but for one letter"),
            Map.entry("given_name.close", "given name sounds or looks alike"),
            Map.entry("given_name.initial", "same initial"),
            Map.entry("given_name.some_similarity", "given name somewhat alike"),
            Map.entry("given_name.swapped", "given and family name swapped"),
            Map.entry("family_name.exact", "same family name"),
            Map.entry("family_name.part", "one of two family names the same"),
            Map.entry("family_name.typing_error", "family name but for one letter"),
            Map.entry("family_name.close", "family name sounds or looks alike"),
            Map.entry("family_name.initial", "same initial of the family name"),
            Map.entry("family_name.some_similarity", "family name somewhat alike"),
            Map.entry("birth_date.exact", "born on the same day"),
            Map.entry("birth_date.day_month_swapped", "born on the same day, with day and month swapped"),
            Map.entry("birth_date.typing_error", "born on the same day but for one digit"),
            Map.entry("birth_date.first_of_january_beside", "born a year earlier or later, and one says 1 January"),
            Map.entry("birth_date.first_of_january", "born in the same year, and one says 1 January"),
            Map.entry("birth_date.two_parts", "two of day, month and year of birth the same"),
            Map.entry("birth_date.two_typing_errors", "born on the same day but for two digits"),
            Map.entry("birth_date.year", "born in the same year"),
            Map.entry("postcode.exact", "same postcode"),
            Map.entry("postcode.typing_error", "postcode but for one letter"),
            Map.entry("postcode.area", "postcode of the same district"),
            Map.entry("phone.exact", "same telephone"),
            Map.entry("phone.typing_error", "telephone but for one digit"));

    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("nhs_number.different_one_invalid", "another NHS number"),
            Map.entry("nhs_number.different_both_valid", "another NHS number"),
            Map.entry("given_name.different", "another given name"),
            Map.entry("family_name.different", "another family name"),
            Map.entry("family_name.different_both_women", "another family name"),
            Map.entry("birth_date.different", "born on another day"),
            Map.entry("postcode.different", "another postcode"),
            Map.entry("phone.different", "another telephone"));

    /// The words for what agrees, in the order of the comparisons, the NHS number first.
    ///
    /// @param begins whether the family name begins like the one that is looked for
    public static List<String> of(PairScore score, boolean begins) {
        return begins
                ? Stream.concat(
                                Stream.of("family name begins like this"),
                                words(
                                        score.comparisons().stream()
                                                .filter(part -> part.field().kind() != Kind.FAMILY_NAME),
                                        ALIKE)
                                        .stream())
                        .toList()
                : words(score.comparisons().stream(), ALIKE);
    }

    /// The same, where the given name was compared with the family name and the family name with the given name.
    public static List<String> ofSwapped(PairScore score) {
        return Stream.concat(
                        Stream.of("given and family name swapped"), words(score.comparisons().stream(), ALIKE).stream())
                .toList();
    }

    public static List<String> differing(PairScore score) {
        return words(score.comparisons().stream(), DIFFERENT);
    }

    /// Whether every name that is compared is another.
    public static boolean isOfAnotherName(PairScore score) {
        List<OfComparison> names = score.comparisons().stream()
                .filter(part -> NAMES.contains(part.field().kind()))
                .toList();
        return !names.isEmpty() && names.stream().allMatch(part -> part.level().agreement() == Agreement.DISAGREEMENT);
    }

    private static List<String> words(Stream<OfComparison> parts, Map<String, String> words) {
        return parts.sorted(
                        Comparator.comparing((OfComparison part) -> part.field().kind() != Kind.NHS_NUMBER))
                .flatMap(part -> Optional.ofNullable(words.get(part.id())).stream())
                .toList();
    }

    /// Whether there are words for a level, by its id.
    public static boolean hasWordsFor(String level) {
        return ALIKE.containsKey(level) || DIFFERENT.containsKey(level);
    }

    private MatchExplanation() {}
}
