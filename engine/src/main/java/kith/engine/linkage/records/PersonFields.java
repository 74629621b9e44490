package kith.engine.linkage.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.terms.Demographics;
import org.jspecify.annotations.Nullable;

/// What is compared of who partners say a person is. Whoever matches people goes by this, so that a model
/// learned by one is at home with another.
public final class PersonFields {

    /// The given name stands with all other given names; a birth date only where the day itself was said.
    public static final List<Field> ALL = List.of(
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

    /// What details say for each field, empty where they say nothing.
    public static List<String> texts(Demographics details) {
        return texts(ALL, details);
    }

    /// The same for the fields of a model, which may be some of these or in another order.
    ///
    /// @throws IllegalArgumentException when a field is none of what feeds say
    public static List<String> texts(List<Field> fields, Demographics details) {
        List<String> texts = new ArrayList<>(fields.size());
        for (Field field : fields) {
            Object said = said(field, details);
            texts.add(said == null ? "" : said.toString());
        }
        return texts;
    }

    private static @Nullable Object said(Field field, Demographics details) {
        return switch (field.kind()) {
            case GIVEN_NAME -> givenNames(details);
            case FAMILY_NAME -> details.name().family();
            case BIRTH_DATE -> details.birth().exact() ? details.birth().date() : null;
            case NHS_NUMBER -> details.nhsDigits();
            case SEX -> details.sex();
            case ADDRESS -> details.address().line();
            case UPRN -> details.address().uprn();
            case POSTCODE -> details.address().postcode();
            case PHONE -> details.contact().phone();
            case EMAIL -> details.contact().email();
            case TEXT, EXACT -> ofAnyKind(field, details);
        };
    }

    private static String givenNames(Demographics details) {
        return Stream.of(details.name().given(), details.name().others())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String ofAnyKind(Field field, Demographics details) {
        return switch (field.name()) {
            case "practice" -> details.practice();
            case "language" -> details.contact().language();
            case "ethnicity" -> details.ethnicity();
            default ->
                throw new IllegalArgumentException("The model compares " + field.written()
                        + ", which feeds do not say. Learn a model from feeds.");
        };
    }

    private PersonFields() {}
}
