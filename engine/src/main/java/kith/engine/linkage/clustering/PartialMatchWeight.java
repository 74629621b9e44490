package kith.engine.linkage.clustering;

import kith.engine.linkage.Decimals;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.values.ComparisonLevel;

/// One part of the match weight of two records.
public sealed interface PartialMatchWeight {

    /// Above 0 it speaks for one person, below 0 for two people.
    double bits();

    /// What is compared, for a reader.
    String words();

    /// What came of it, for a reader.
    String label();

    /// For example `birth date: the same +13.5`. It says nothing of what the records say.
    default String line() {
        String sum = Decimals.of(bits(), 1);
        return words() + ": " + label() + (sum.startsWith("-") ? " " : " +") + sum;
    }

    /// What one comparison contributes.
    record OfComparison(Field field, ComparisonLevel level, double bits) implements PartialMatchWeight {

        /// For example `birth_date.exact`: names the level among those of all fields, for ever.
        public String id() {
            return field.id(level);
        }

        @Override
        public String words() {
            return field.words();
        }

        @Override
        public String label() {
            return level.label();
        }
    }

    /// What is taken off because two people of one household would agree in the same fields.
    record OfHousehold(double bits) implements PartialMatchWeight {

        @Override
        public String words() {
            return "household";
        }

        @Override
        public String label() {
            return "two people who live together would agree so too";
        }
    }

    /// What is taken off because relatives with much in common would agree in the same fields.
    record OfRelatives(double bits) implements PartialMatchWeight {

        @Override
        public String words() {
            return "family";
        }

        @Override
        public String label() {
            return "twins would agree so too, or two of one name";
        }
    }
}
