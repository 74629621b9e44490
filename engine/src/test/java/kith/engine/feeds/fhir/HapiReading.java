package kith.engine.feeds.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/// What HAPI's parser reads in a Condition, as a second opinion.
public record HapiReading(
        String subject,
        String version,
        Set<String> clinical,
        Set<String> verification,
        Optional<LocalDate> onset,
        Optional<LocalDate> recorded) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// Nothing where HAPI does not take it for a Condition.
    public static Optional<HapiReading> of(String json) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        parser.setStripVersionsFromReferences(false);
        try {
            return parser.parseResource(json) instanceof Condition condition
                    ? Optional.of(of(condition, JSON.readTree(json)))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("HAPI reads it, and it is not JSON", e);
        } catch (DataFormatException | IllegalArgumentException | NullPointerException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private static HapiReading of(Condition condition, JsonNode json) {
        return new HapiReading(
                condition.getSubject().getReferenceElement().getIdPart() == null
                        ? ""
                        : condition.getSubject().getReferenceElement().getIdPart(),
                Optional.ofNullable(condition.getMeta().getVersionId()).orElse(""),
                codes(condition.getClinicalStatus(), json.get("clinicalStatus")),
                codes(condition.getVerificationStatus(), json.get("verificationStatus")),
                onset(condition, json.get("onsetDateTime")),
                day(condition.getRecordedDateElement()));
    }

    /// The codes of a status. "Unknown" says nothing. STU3 has a plain code in its place, which HAPI passes over in R4.
    private static Set<String> codes(CodeableConcept concept, @Nullable JsonNode written) {
        Stream<String> plain = written != null && written.isTextual()
                ? Stream.of(written.textValue().toLowerCase(Locale.ROOT))
                : Stream.empty();
        return Stream.of(concept.getCoding().stream().map(Coding::getCode), plain, Stream.of(concept.getText()))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(code -> !code.equals("unknown"))
                .collect(Collectors.toSet());
    }

    /// HAPI takes the first of two beginnings. A day beside words is the better one.
    private static Optional<LocalDate> onset(Condition condition, @Nullable JsonNode written) {
        if (condition.hasOnsetStringType() && written != null && written.isTextual()) {
            return day(new DateTimeType(written.textValue()));
        }
        return switch (condition.getOnset()) {
            case DateTimeType moment -> day(moment);
            case Period period -> day(period.getStartElement());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(BaseDateTimeType moment) {
        if (moment.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (moment.getPrecision()) {
                    case YEAR -> LocalDate.of(moment.getYear(), 1, 1);
                    case MONTH -> LocalDate.of(moment.getYear(), moment.getMonth() + 1, 1);
                    case DAY -> LocalDate.of(moment.getYear(), moment.getMonth() + 1, moment.getDay());
                    default ->
                        moment.getPrecision() == TemporalPrecisionEnum.MINUTE || moment.getTimeZone() == null
                                ? LocalDate.of(moment.getYear(), moment.getMonth() + 1, moment.getDay())
                                : moment.getValue().toInstant().atZone(LONDON).toLocalDate();
                });
    }
}
