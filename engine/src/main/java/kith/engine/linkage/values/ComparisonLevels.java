package kith.engine.linkage.values;

import java.util.List;

/// The levels of one kind of value, in words, from the same to different, with what is believed of each before
/// anything was learned.
///
/// @param words what each says, the first of them "missing"
/// @param ofOnePerson how often two records of one person are at each level
/// @param ofTwoPeople how often records of two people are, where there was nobody to count
/// @param household how often two people of one household are; a negative share says that they are as any two
///     people
public record ComparisonLevels(
        List<String> words, List<Double> ofOnePerson, List<Double> ofTwoPeople, List<Double> household) {

    public static final int MISSING = 0;
    public static final int SAME = 1;

    public ComparisonLevels {
        words = List.copyOf(words);
        ofOnePerson = List.copyOf(ofOnePerson);
        ofTwoPeople = List.copyOf(ofTwoPeople);
        household = List.copyOf(household);
        if (ofOnePerson.size() != words.size() || ofTwoPeople.size() != words.size()) {
            throw new IllegalArgumentException("Each level has its words and its shares");
        }
    }

    public int count() {
        return words.size();
    }
}
