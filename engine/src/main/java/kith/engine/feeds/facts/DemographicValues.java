package kith.engine.feeds.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.PartialDate;
import kith.engine.terms.Postcode;
import org.jspecify.annotations.Nullable;

/// Checks the values that say who a person is, the same for FHIR and CSV. One that cannot be used is set aside.
public final class DemographicValues {

    /// NHS ODS: general practices have a letter and five digits.
    private static final Pattern PRACTICE = Pattern.compile("(?:.*/)?Organization/([A-Za-z][0-9]{5})");

    private static final String NAMED = "(?i)^nhs( number| no[.]?)?[: ]*";

    private final LocalDate today;
    private final ItemProblems problems;

    public DemographicValues(LocalDate today, ItemProblems problems) {
        this.today = today;
        this.problems = problems;
    }

    /// The last possible day where only a year or month is said.
    public Demographics.Birth birth(String field, Optional<String> written) {
        if (written.isEmpty()) {
            return Demographics.Birth.UNKNOWN;
        }
        Optional<PartialDate> date = PartialDate.find(written.get());
        if (date.isEmpty()) {
            problems.notADay(field, written.get());
            return Demographics.Birth.UNKNOWN;
        }
        if (date.get().first().isAfter(today)) {
            problems.add("\"" + field + "\" lies in the future. Ask the partner to correct it.");
            return Demographics.Birth.UNKNOWN;
        }
        LocalDate first = date.get().first();
        if (first.getYear() < ItemProblems.EARLIEST_YEAR || (date.get().exact() && ItemProblems.isFilledIn(first))) {
            problems.add("\"" + field + "\" lies before 1875 or is a day that systems fill in for an unknown one,"
                    + " so it is not used. Ask the partner to correct it.");
            return Demographics.Birth.UNKNOWN;
        }
        LocalDate last = date.get().last();
        return new Demographics.Birth(
                last.isAfter(today) ? today : last, date.get().exact());
    }

    public Demographics.Death diedOn(String field, String written) {
        Optional<LocalDate> day = PartialDate.find(written).map(PartialDate::first);
        if (day.isEmpty()) {
            problems.add("\"" + field + "\" is not a day there is: the person is taken as dead, without a date.");
            return new Demographics.Death(Deceased.DEAD, null);
        }
        if (day.get().isAfter(today)) {
            problems.add("\"" + field + "\" lies in the future. Ask the partner to correct it.");
            return new Demographics.Death(Deceased.UNSTATED, null);
        }
        return new Demographics.Death(Deceased.DEAD, day.get());
    }

    /// The one number that is said, if its check digit is right.
    @Nullable
    public NhsNumber nhsNumber(String field, List<String> written) {
        List<NhsNumber> right = written.stream()
                .flatMap(one -> NhsNumber.find(bare(one)).stream())
                .distinct()
                .toList();
        if (right.size() > 1) {
            problems.add("\"" + field
                    + "\" gives more than one NHS number, so none is used. Ask the partner which is right.");
            return null;
        }
        if (right.isEmpty() && !written.isEmpty()) {
            boolean tenDigits = written.stream()
                    .anyMatch(one -> bare(one).replaceAll("[^0-9]", "").length() == 10);
            problems.add("\"" + field + "\" gives an NHS number "
                    + (tenDigits ? "whose check digit is wrong" : "that does not have ten digits")
                    + ", so it is not used. Ask the partner to correct it.");
        }
        return right.isEmpty() ? null : right.getFirst();
    }

    /// Without what people and spreadsheets write around a number: `NHS 999 000 0000`, `'9990000000`, `9990000000.0`.
    private static String bare(String written) {
        return written.strip().replaceFirst("^'", "").replaceFirst(NAMED, "").replaceFirst("[.]0+$", "");
    }

    /// In the usual spelling, `SE1 9RT`; anything else as it was written.
    @Nullable
    public String postcode(Optional<String> written) {
        return written.map(one -> Postcode.find(one).map(Postcode::code).orElseGet(() -> one.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    /// A unique property reference number has at most 12 digits.
    @Nullable
    public Long uprn(String field, Optional<String> written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.get().matches("[0-9]{1,12}")) {
            problems.add(
                    "\"" + field + "\" is not a property number of up to 12 digits. Ask the partner to correct it.");
            return null;
        }
        return Long.valueOf(written.get());
    }

    /// FHIR R4 administrative gender, or the NHS Data Dictionary's codes for it.
    @Nullable
    public String sex(String field, Optional<String> written) {
        if (written.isEmpty()) {
            return null;
        }
        return switch (written.get().toLowerCase(Locale.ROOT)) {
            case "female", "f", "2" -> "female";
            case "male", "m", "1" -> "male";
            case "other", "o", "9" -> "other";
            case "unknown", "u", "0", "x", "not known" -> "unknown";
            default -> {
                problems.add("\"" + field + "\" is none of female, male, other and unknown, so it is not used.");
                yield null;
            }
        };
    }

    /// The code in a reference to a practice, if it looks like one.
    public static Optional<String> practiceReferredTo(String reference) {
        Matcher matcher = PRACTICE.matcher(reference);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
