package kith.people.linkage.components;

import kith.engine.linkage.records.Field;

/// A field of a record that is compared with the same field of another record.
public enum ComparedField {
    NHS_NUMBER,
    GIVEN_NAME,
    OTHER_NAMES,
    FAMILY_NAME,
    BIRTH_DATE,
    SEX,
    ADDRESS,
    POSTCODE,
    PHONE,
    EMAIL,
    PRACTICE,
    DEATH;

    static ComparedField of(Field field) {
        return switch (field.kind()) {
            case NHS_NUMBER -> NHS_NUMBER;
            case GIVEN_NAME -> GIVEN_NAME;
            case FAMILY_NAME -> FAMILY_NAME;
            case BIRTH_DATE -> BIRTH_DATE;
            case SEX -> SEX;
            case ADDRESS, UPRN -> ADDRESS;
            case POSTCODE -> POSTCODE;
            case PHONE -> PHONE;
            case EMAIL -> EMAIL;
            case TEXT, EXACT -> throw new IllegalArgumentException("Kith does not compare " + field.written());
        };
    }
}
