package kith.engine.terms;

import java.util.Locale;
import java.util.Optional;

/// The ethnic category that a person gave: sixteen of the 2001 census, and "not stated".
///
/// NHS Data Dictionary: ETHNIC CATEGORY, national codes. Chinese (R) belongs to "other ethnic groups" there;
/// the census of 2011 moved it to Asian, which has other codes.
public enum EthnicCategory {
    A(EthnicGroup.WHITE, "British"),
    B(EthnicGroup.WHITE, "Irish"),
    C(EthnicGroup.WHITE, "Any other White background"),
    D(EthnicGroup.MIXED, "White and Black Caribbean"),
    E(EthnicGroup.MIXED, "White and Black African"),
    F(EthnicGroup.MIXED, "White and Asian"),
    G(EthnicGroup.MIXED, "Any other mixed background"),
    H(EthnicGroup.ASIAN, "Indian"),
    J(EthnicGroup.ASIAN, "Pakistani"),
    K(EthnicGroup.ASIAN, "Bangladeshi"),
    L(EthnicGroup.ASIAN, "Any other Asian background"),
    M(EthnicGroup.BLACK, "Caribbean"),
    N(EthnicGroup.BLACK, "African"),
    P(EthnicGroup.BLACK, "Any other Black background"),
    R(EthnicGroup.OTHER, "Chinese"),
    S(EthnicGroup.OTHER, "Any other ethnic group"),
    /// The person was asked and did not say. It belongs to no group.
    Z(EthnicGroup.NOT_STATED, "Not stated");

    private final EthnicGroup group;
    private final String words;

    EthnicCategory(EthnicGroup group, String words) {
        this.group = group;
        this.words = words;
    }

    /// The category of a code, in any case; empty when it is none of the seventeen.
    public static Optional<EthnicCategory> find(String code) {
        String capital = code.strip().toUpperCase(Locale.ROOT);
        for (EthnicCategory category : values()) {
            if (category.name().equals(capital)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /// The national code, a letter.
    public String code() {
        return name();
    }

    public EthnicGroup group() {
        return group;
    }

    /// The words of the Data Dictionary within the group: "Irish" of "White: Irish".
    public String withinGroup() {
        return words;
    }

    /// The group and the category, as "White: Irish".
    public String words() {
        return named(group.words());
    }

    /// The same, with a shorter name of the group: "Asian: Indian".
    public String shortWords() {
        return named(group.shortWords());
    }

    private String named(String groupWords) {
        return switch (group) {
            case OTHER, NOT_STATED -> words;
            case WHITE, MIXED, ASIAN, BLACK ->
                groupWords + ": " + (words.startsWith("Any ") ? "any" + words.substring(3) : words);
        };
    }
}
