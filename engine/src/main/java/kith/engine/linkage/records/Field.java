package kith.engine.linkage.records;

import java.util.Locale;
import kith.engine.linkage.values.AddressValues;
import kith.engine.linkage.values.CodeValues;
import kith.engine.linkage.values.ComparisonLevel;
import kith.engine.linkage.values.DateValues;
import kith.engine.linkage.values.EmailValues;
import kith.engine.linkage.values.ExactValues;
import kith.engine.linkage.values.NameValues;
import kith.engine.linkage.values.TextValues;
import kith.engine.linkage.values.Values;

/// What a column of the records holds.
///
/// @param name of a [Kind#TEXT] or [Kind#EXACT] field, to tell it from others; otherwise the kind's own
public record Field(Kind kind, String name) {

    /// Written as in `given_name` or `text:occupation`.
    public static Field of(String written) {
        int colon = written.indexOf(':');
        String kind =
                (colon < 0 ? written : written.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
        String name = colon < 0 ? "" : written.substring(colon + 1).strip();
        Field field = of(Kind.valueOf(kind));
        return name.isEmpty() ? field : new Field(field.kind, name);
    }

    public static Field of(Kind kind) {
        return new Field(kind, kind.name().toLowerCase(Locale.ROOT));
    }

    /// As [#of(String)] reads it.
    public String written() {
        String plain = kind.name().toLowerCase(Locale.ROOT);
        return kind.isOurs() ? plain : plain + ":" + name;
    }

    /// Names a level of this field among those of all fields, for ever: `birth_date.exact`.
    public String id(ComparisonLevel level) {
        return written().replace(':', '.') + "." + level.id();
    }

    /// As people say it.
    public String words() {
        return kind == Kind.NHS_NUMBER ? "NHS number" : name.replace('_', ' ');
    }

    public enum Kind {
        GIVEN_NAME,
        FAMILY_NAME,
        BIRTH_DATE,
        NHS_NUMBER,
        SEX,
        ADDRESS,
        UPRN,
        POSTCODE,
        PHONE,
        EMAIL,
        TEXT,
        EXACT;

        /// Whether Kith knows what it means, so that there can be only one.
        boolean isOurs() {
            return this != TEXT && this != EXACT;
        }

        Values newValues() {
            return switch (this) {
                case GIVEN_NAME -> NameValues.given();
                case FAMILY_NAME -> NameValues.family();
                case BIRTH_DATE -> new DateValues();
                case NHS_NUMBER -> CodeValues.nhsNumber();
                case SEX -> ExactValues.sex();
                case ADDRESS -> new AddressValues();
                case POSTCODE -> CodeValues.postcode();
                case PHONE -> CodeValues.phone();
                case EMAIL -> new EmailValues();
                case TEXT -> new TextValues();
                case EXACT, UPRN -> ExactValues.any();
            };
        }

        /// Whether a value that few have says more than one that many have. It is counted for each value.
        public boolean isCounted() {
            return this == GIVEN_NAME || this == FAMILY_NAME || this == POSTCODE || this == TEXT || this == EXACT;
        }
    }
}
