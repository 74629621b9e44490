package kith.people.linkage;

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
    DEATH
}
