package kith.engine.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The five groups that the NHS Data Dictionary sorts ethnic categories into, and those who did not say.
public enum EthnicGroup {
    WHITE("White", "White"),
    MIXED("Mixed", "Mixed"),
    ASIAN("Asian or Asian British", "Asian"),
    BLACK("Black or Black British", "Black"),
    OTHER("Other ethnic groups", "Other"),
    NOT_STATED("Not stated", "Not stated");

    private final String words;
    private final String shortWords;

    EthnicGroup(String words, String shortWords) {
        this.words = words;
        this.shortWords = shortWords;
    }

    /// The group that a key names.
    public static Optional<EthnicGroup> find(String key) {
        return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
    }

    /// The word that figures by group are stored under.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    public String shortWords() {
        return shortWords;
    }

    /// The categories of the group, in the order of their codes.
    public List<EthnicCategory> categories() {
        return Arrays.stream(EthnicCategory.values())
                .filter(category -> category.group() == this)
                .toList();
    }
}
