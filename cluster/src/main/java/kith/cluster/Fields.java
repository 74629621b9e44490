package kith.cluster;

import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.Details;
import kith.engine.linkage.matching.Field;
import kith.engine.linkage.matching.Field.Kind;
import org.jspecify.annotations.Nullable;

/// What feeds say of who somebody is, field by field, as the matcher takes it.
final class Fields {

    /// What a model is learned of where none is given.
    static final List<Field> USUAL = List.of(
            Field.of(Kind.NHS_NUMBER),
            Field.of(Kind.GIVEN_NAME),
            Field.of(Kind.FAMILY_NAME),
            Field.of(Kind.BIRTH_DATE),
            Field.of(Kind.SEX),
            Field.of(Kind.ADDRESS),
            Field.of(Kind.UPRN),
            Field.of(Kind.POSTCODE),
            Field.of(Kind.PHONE),
            Field.of(Kind.EMAIL));

    /// What details say for each field, empty where they say nothing. A day of birth of which only the year or the
    /// month is known says nothing.
    static List<String> texts(List<Field> fields, Details details) {
        List<String> texts = new ArrayList<>(fields.size());
        for (Field field : fields) {
            Object said = said(field, details);
            texts.add(said == null ? "" : said.toString());
        }
        return texts;
    }

    private static @Nullable Object said(Field field, Details details) {
        return switch (field.kind()) {
            case GIVEN_NAME -> details.givenName();
            case FAMILY_NAME -> details.familyName();
            case BIRTH_DATE -> details.birthDateExact() ? details.birthDate() : null;
            case NHS_NUMBER -> details.nhsNumber();
            case SEX -> details.sex();
            case ADDRESS -> details.address();
            case UPRN -> details.uprn();
            case POSTCODE -> details.postcode();
            case PHONE -> details.phone();
            case EMAIL -> details.email();
            case TEXT, EXACT -> ofAnyKind(field, details);
        };
    }

    private static @Nullable String ofAnyKind(Field field, Details details) {
        return switch (field.name()) {
            case "other_names" -> details.otherNames();
            case "practice" -> details.practice();
            case "language" -> details.language();
            case "ethnicity" -> details.ethnicity();
            default ->
                throw new IllegalArgumentException("The model compares " + field.written()
                        + ", which feeds do not say. Learn a model from feeds.");
        };
    }

    private Fields() {}
}
