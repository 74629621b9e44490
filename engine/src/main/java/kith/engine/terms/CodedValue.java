package kith.engine.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A code in its one spelling. Everything that reads a code, whatever the format it came in, makes it here, so
/// that no two readers understand one code differently.
///
/// @param systemName the system's name in its one spelling; empty where none is named
/// @param code without white space and invisible characters; SNOMED CT without the words after it, ICD-10 in
///     capitals with its dot
public record CodedValue(CodeSystem system, String systemName, String code) {

    private static final Pattern LOINC = Pattern.compile("(L[AP])?[1-9][0-9]{0,6}-[0-9]");

    /// Words and short numbers: `vital-signs`, `AMB`, `en-GB`, `2106-3`.
    private static final Pattern HL7 =
            Pattern.compile("[A-Za-z]{1,20}([-_][A-Za-z]{1,20}){0,5}[0-9]{0,2}|[0-9]{1,4}(-[0-9])?");

    private static final Pattern CVX = Pattern.compile("[0-9]{1,3}");

    /// Words of HL7 that partners send without naming the system: statuses, kinds of contact, confidentiality.
    private static final Pattern STRUCTURAL = Pattern.compile("active|inactive|recurrence|relapse|remission|resolved"
            + "|confirmed|unconfirmed|provisional|differential|refuted|entered-in-error"
            + "|AMB|IMP|EMER|ACUTE|NONAC|VR|HH|FLD|OBSENC|PRENC|SS|N|R|V");

    /// The code that somebody wrote.
    public static CodedValue of(@Nullable String system, String code) {
        CodeSystem known = CodeSystem.of(system);
        String plain = PlainText.tight(code);
        return new CodedValue(
                known,
                CodeSystem.name(system),
                switch (known) {
                    case SNOMED, DMD -> withoutWords(plain);
                    case ICD10 -> Icd10Code.find(plain).map(Icd10Code::toString).orElse(plain.toUpperCase(Locale.ROOT));
                    case LOINC -> plain.toUpperCase(Locale.ROOT);
                    default -> plain;
                });
    }

    /// Whether the code could be one of its system. One of a system that Kith does not know, or has no lists of,
    /// never is, and a unit of measure is no code for anything else.
    public boolean isWellFormed() {
        return switch (system) {
            case SNOMED, DMD -> SnomedCode.find(code).isPresent();
            case ICD10 -> Icd10Code.find(code).isPresent();
            case LOINC -> LOINC.matcher(code).matches();
            case HL7 -> HL7.matcher(code).matches();
            case CVX -> CVX.matcher(code).matches();
            case NONE -> STRUCTURAL.matcher(code).matches();
            case READ2, CTV3, UCUM, LOCAL, OTHER -> false;
        };
    }

    public Optional<SnomedCode> snomed() {
        return system == CodeSystem.SNOMED ? SnomedCode.find(code) : Optional.empty();
    }

    private static String withoutWords(String code) {
        int words = code.indexOf('|');
        return words > 0 ? code.substring(0, words) : code;
    }

    /// A code about a person is personal data.
    @Override
    public String toString() {
        return "CodedValue[" + system + "]";
    }
}
