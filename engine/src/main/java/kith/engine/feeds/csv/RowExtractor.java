package kith.engine.feeds.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.DemographicValues;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.ItemProblems;
import kith.engine.feeds.facts.ItemProblems.When;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.terms.CodedValue;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.PartialDate;
import kith.engine.terms.PlainText;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// Draws what a row of people.csv or facts.csv says.
public final class RowExtractor {

    private static final Set<String> FLAGGED = Set.of("true", "yes", "y", "1");
    private static final Set<String> NOT_FLAGGED = Set.of("false", "no", "n", "0", "");

    private final CsvColumns.Row row;
    private final DemographicValues values;
    private final ItemProblems problems;

    public RowExtractor(CsvColumns.Row row, LocalDate today, ItemProblems problems) {
        this.row = row;
        this.values = new DemographicValues(today, problems);
        this.problems = problems;
    }

    public Demographics details() {
        Demographics.Birth birth = values.birth("birth_date", row.text("birth_date"));
        Demographics.Death death = death();
        return new Demographics(
                values.nhsNumber(
                        "nhs_number", unshortened("nhs_number").stream().toList()),
                new Demographics.Name(text("given_name"), text("family_name"), text("other_names")),
                birth,
                values.sex("sex", row.text("sex")),
                text("ethnicity"),
                new Demographics.Address(
                        text("address"), values.postcode(row.text("postcode")), values.uprn("uprn", row.text("uprn"))),
                new Demographics.Contact(text("phone"), text("email"), text("language")),
                row.text("practice").map(code -> code.toUpperCase(Locale.ROOT)).orElse(null),
                death,
                flagged());
    }

    public List<Fact> facts(String source, SecurityLabel label) {
        Fact.Kind kind = kind(kindOf(row));
        if (kind == null) {
            return List.of();
        }
        @Nullable
        CodedValue code = unshortened("code")
                .map(written -> CodedValue.of(row.text("system").orElse(null), written))
                .orElse(null);
        String status = PlainText.spaced(row.text("status").orElse(""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _]", "-");
        Optional<ClinicalStatus> clinical = clinical(status);
        if (clinical.isEmpty()) {
            problems.add(
                    "\"status\" is none of active, ended, refuted and entered-in-error, so nothing is drawn from this"
                            + " row. Ask the partner to correct it.");
            return List.of();
        }
        When start = problems.when("start", row.text("start"));
        LocalDate recorded = problems.day("recorded", row.text("recorded"));
        When end = problems.end("end", row.text("end"));
        boolean unclear = end instanceof When.Unclear || (start instanceof When.Unclear && recorded == null);
        if (kind == Fact.Kind.CONDITION && unclear) {
            return List.of();
        }
        return List.of(new Fact(
                kind,
                source,
                code == null ? null : code.code(),
                code == null ? null : system(code),
                text("text"),
                start.orNull(),
                recorded,
                end.orNull(),
                clinical.get(),
                verification(status),
                label));
    }

    /// A number of which no digits are lost.
    private Optional<String> unshortened(String column) {
        Optional<String> written = row.text(column);
        if (written.filter(SpreadsheetMarks::isShortened).isPresent()) {
            problems.add("A spreadsheet has shortened \"" + column + "\" (as in 1.00E+11), so it is not used."
                    + " Ask the partner to save the column as text.");
            return Optional.empty();
        }
        return written;
    }

    /// The kind of a row of facts.csv, as it is written there, in small letters.
    static String kindOf(CsvColumns.Row row) {
        return PlainText.tight(row.text("kind").orElse("")).toLowerCase(Locale.ROOT);
    }

    /// Whether the partner marks the person so that their address is protected. Anything that does not clearly say
    /// no counts as yes.
    static boolean isFlagged(CsvColumns.Row row) {
        return row.text("flagged")
                .map(written -> !NOT_FLAGGED.contains(PlainText.tight(written).toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    private boolean flagged() {
        boolean flagged = isFlagged(row);
        if (flagged && !FLAGGED.contains(row.text("flagged").orElse("").toLowerCase(Locale.ROOT))) {
            problems.add("\"flagged\" is neither yes nor no, so the person's address is protected.");
        }
        return flagged;
    }

    /// The kinds of facts.csv, or null for any other word.
    static Fact.@Nullable Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "condition" -> Fact.Kind.CONDITION;
            case "need" -> Fact.Kind.NEED;
            case "event" -> Fact.Kind.EVENT;
            case "alert" -> Fact.Kind.ALERT;
            case "service" -> Fact.Kind.SERVICE;
            case "tenancy" -> Fact.Kind.TENANCY;
            case "note" -> Fact.Kind.NOTE;
            default -> null;
        };
    }

    private Fact.System system(CodedValue code) {
        return switch (code.system()) {
            case SNOMED, ICD10, LOCAL -> Fact.System.of(code);
            default -> {
                problems.add("\"system\" is none of snomed, icd10 and local, so the code counts as a local one.");
                yield Fact.System.LOCAL;
            }
        };
    }

    /// Empty for a word that Kith does not know.
    private static Optional<ClinicalStatus> clinical(String status) {
        return Optional.ofNullable(
                switch (status) {
                    case "active" -> ClinicalStatus.ACTIVE;
                    case "ended", "resolved" -> ClinicalStatus.RESOLVED;
                    case "inactive" -> ClinicalStatus.INACTIVE;
                    case "refuted", "entered-in-error", "" -> ClinicalStatus.UNSTATED;
                    default -> null;
                });
    }

    private static VerificationStatus verification(String status) {
        return switch (status) {
            case "refuted" -> VerificationStatus.REFUTED;
            case "entered-in-error" -> VerificationStatus.ENTERED_IN_ERROR;
            default -> VerificationStatus.UNSTATED;
        };
    }

    private Demographics.Death death() {
        Optional<String> written = row.text("deceased");
        if (written.isEmpty()) {
            return Demographics.Death.UNSTATED;
        }
        return switch (written.get().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y" -> new Demographics.Death(Deceased.DEAD, null);
            case "false", "no", "n" -> new Demographics.Death(Deceased.ALIVE, null);
            default -> {
                if (PartialDate.find(written.get()).isPresent()) {
                    yield values.diedOn("deceased", written.get());
                }
                problems.add("\"deceased\" is neither a day there is nor yes or no, so it is not used."
                        + " Ask the partner to correct it.");
                yield Demographics.Death.UNSTATED;
            }
        };
    }

    private @Nullable String text(String column) {
        return row.text(column).orElse(null);
    }
}
