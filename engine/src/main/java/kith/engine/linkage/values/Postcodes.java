package kith.engine.linkage.values;

import java.util.List;

/// How alike postcodes are, told apart by how alike the addresses are: whoever moves changes both, and where
/// the address is the same the postcode says little more.
public final class Postcodes {

    private static final int OF_EACH = 4;

    public static final ComparisonLevels BESIDE_ADDRESSES = new ComparisonLevels(
            List.of(
                    "missing",
                    "the same, as the address",
                    "a slip of a letter, the address the same",
                    "the same area, and the address the same",
                    "different, though the address is the same",
                    "the same, and the address partly",
                    "a slip of a letter, the address partly the same",
                    "the same area, and the address partly the same",
                    "different, the address partly the same",
                    "the same, though the address differs",
                    "a slip of a letter, the address different",
                    "the same area, the address different",
                    "different, as the address",
                    "the same, no address",
                    "a slip of a letter, no address",
                    "the same area, no address",
                    "different, no address"),
            List.of(
                    0.0, 0.95, 0.03, 0.01, 0.01, 0.90, 0.04, 0.03, 0.03, 0.40, 0.04, 0.11, 0.45, 0.82, 0.05, 0.03,
                    0.10),
            List.of(
                    0.0, 0.80, 0.02, 0.08, 0.10, 0.05, 0.01, 0.14, 0.80, 0.0005, 0.001, 0.02, 0.9785, 0.0005, 0.001,
                    0.02, 0.9785),
            List.of(
                    0.0, 0.95, 0.03, 0.01, 0.01, 0.90, 0.04, 0.03, 0.03, 0.40, 0.04, 0.11, 0.45, 0.85, 0.05, 0.03,
                    0.07));

    /// The level of two postcodes where their addresses are at a level.
    public static int level(int postcodes, int addresses) {
        if (postcodes == ComparisonLevels.MISSING) {
            return ComparisonLevels.MISSING;
        }
        int group = switch (addresses) {
            case ComparisonLevels.MISSING -> 3;
            case ComparisonLevels.SAME, AddressValues.PROPERTY, AddressValues.NEAR -> 0;
            case AddressValues.NUMBER_DIFFERS, AddressValues.PARTLY -> 1;
            default -> 2;
        };
        return group * OF_EACH + postcodes;
    }

    /// The first level of the group that a level is in: shares of a group add up to one.
    public static int firstOfGroup(int level) {
        return (level - 1) / OF_EACH * OF_EACH + 1;
    }

    /// Whether a level says that the postcodes are the same where that says something.
    public static boolean isSameBesideAnother(int level) {
        return level == 1 + 2 * OF_EACH || level == 1 + 3 * OF_EACH;
    }

    private Postcodes() {}
}
