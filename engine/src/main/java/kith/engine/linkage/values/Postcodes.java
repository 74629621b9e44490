package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

/// How alike postcodes are, told apart by how alike the addresses are: whoever moves changes both, and where
/// the address is the same the postcode says little more.
public final class Postcodes {

    private static final int OF_EACH = 4;

    public static final ComparisonLevels BESIDE_ADDRESSES = ComparisonLevels.withHouseholds(
            new ComparisonLevel(1, "exact_address_same", "the same, as the address", EXACT, 0.95, 0.80, 0.95),
            new ComparisonLevel(
                    2,
                    "typing_error_address_same",
                    "one typing error, the address the same",
                    PARTIAL,
                    0.03,
                    0.02,
                    0.03),
            new ComparisonLevel(
                    3, "area_address_same", "the same area, and the address the same", PARTIAL, 0.01, 0.08, 0.01),
            new ComparisonLevel(
                    4,
                    "different_address_same",
                    "different, though the address is the same",
                    DISAGREEMENT,
                    0.01,
                    0.10,
                    0.01),
            new ComparisonLevel(5, "exact_address_partly", "the same, and the address partly", EXACT, 0.90, 0.05, 0.90),
            new ComparisonLevel(
                    6,
                    "typing_error_address_partly",
                    "one typing error, the address partly the same",
                    PARTIAL,
                    0.04,
                    0.01,
                    0.04),
            new ComparisonLevel(
                    7,
                    "area_address_partly",
                    "the same area, and the address partly the same",
                    PARTIAL,
                    0.03,
                    0.14,
                    0.03),
            new ComparisonLevel(
                    8,
                    "different_address_partly",
                    "different, the address partly the same",
                    DISAGREEMENT,
                    0.03,
                    0.80,
                    0.03),
            new ComparisonLevel(
                    9, "exact_address_different", "the same, though the address differs", EXACT, 0.40, 0.0005, 0.40),
            new ComparisonLevel(
                    10,
                    "typing_error_address_different",
                    "one typing error, the address different",
                    PARTIAL,
                    0.04,
                    0.001,
                    0.04),
            new ComparisonLevel(
                    11, "area_address_different", "the same area, the address different", PARTIAL, 0.11, 0.02, 0.11),
            new ComparisonLevel(
                    12, "different_address_different", "different, as the address", DISAGREEMENT, 0.45, 0.9785, 0.45),
            new ComparisonLevel(13, "exact", "the same, no address", EXACT, 0.82, 0.0005, 0.85),
            new ComparisonLevel(14, "typing_error", "one typing error, no address", PARTIAL, 0.05, 0.001, 0.05),
            new ComparisonLevel(15, "area", "the same area, no address", PARTIAL, 0.03, 0.02, 0.03),
            new ComparisonLevel(16, "different", "different, no address", DISAGREEMENT, 0.10, 0.9785, 0.07));

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
