package kith.engine.terms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The code systems that Kith knows, however a partner writes them: by web address, by object identifier, or by
/// one of the short names in use.
public enum CodeSystem {
    SNOMED,
    /// Its national editions too, as `icd-10-uk`.
    ICD10,
    /// The dictionary of medicines and devices, whose codes are SNOMED CT identifiers.
    DMD,
    LOINC,
    /// Read codes, version 2. Kith has no lists of them, so none of them is labelled.
    READ2,
    /// Clinical Terms Version 3. Kith has no lists of its codes, so none of them is labelled.
    CTV3,
    /// Statuses, kinds of contact and the like: the systems of HL7, of the NHS's own FHIR profiles, and of ISO
    /// and IETF.
    HL7,
    /// Units of measure.
    UCUM,
    /// Vaccines.
    CVX,
    /// The partner's own codes.
    LOCAL,
    /// A system that Kith does not know.
    OTHER,
    /// No system is named.
    NONE;

    private static final Set<String> SNOMED_NAMES =
            Set.of("snomed", "snomedct", "snomed ct", "snomed-ct", "sct", "2.16.840.1.113883.6.96");
    private static final Set<String> ICD10_NAMES = Set.of(
            "icd10",
            "icd-10",
            "icd 10",
            "icd-10-uk",
            "icd10-uk",
            "2.16.840.1.113883.6.3",
            "2.16.840.1.113883.6.90",
            "2.16.840.1.113883.2.1.3.2.4.16.2");
    private static final Set<String> DMD_NAMES = Set.of("dmd", "dm+d", "dmd.nhs.uk", "2.16.840.1.113883.2.1.6.3");
    private static final Set<String> LOINC_NAMES = Set.of("loinc", "loinc.org", "2.16.840.1.113883.6.1");
    private static final Set<String> READ2_NAMES =
            Set.of("read2", "readv2", "read v2", "read.info/readv2", "2.16.840.1.113883.2.1.6.2");
    private static final Set<String> CTV3_NAMES =
            Set.of("ctv3", "read v3", "readv3", "read.info/ctv3", "2.16.840.1.113883.2.1.3.2.4.14");
    private static final Set<String> UCUM_NAMES = Set.of("ucum", "unitsofmeasure.org", "2.16.840.1.113883.6.8");
    private static final List<String> HL7_STARTS = List.of(
            "terminology.hl7.org/",
            "hl7.org/fhir/",
            "fhir.hl7.org.uk/",
            "fhir.nhs.uk/",
            "ietf:bcp:",
            "ietf:rfc:",
            "iso:std:iso:",
            "iso.org/",
            "2.16.840.1.113883.5.",
            "2.16.840.1.113883.6.238");

    /// The system that a name means.
    public static CodeSystem of(@Nullable String written) {
        String name = name(written);
        if (name.isEmpty()) {
            return NONE;
        }
        if (isBelow(name, "snomed.info/sct") || isBelow(name, "snomed.info/id") || SNOMED_NAMES.contains(name)) {
            return SNOMED;
        }
        if (name.startsWith("hl7.org/fhir/sid/icd-10") || ICD10_NAMES.contains(name)) {
            return ICD10;
        }
        if (name.startsWith("hl7.org/fhir/sid/cvx")) {
            return CVX;
        }
        if (LOINC_NAMES.contains(name)) {
            return LOINC;
        }
        if (DMD_NAMES.contains(name)) {
            return DMD;
        }
        if (READ2_NAMES.contains(name)) {
            return READ2;
        }
        if (CTV3_NAMES.contains(name)) {
            return CTV3;
        }
        if (UCUM_NAMES.contains(name)) {
            return UCUM;
        }
        if (name.equals("local")) {
            return LOCAL;
        }
        return HL7_STARTS.stream().anyMatch(name::startsWith) ? HL7 : OTHER;
    }

    /// A name in its one spelling: what is invisible removed, in small letters, without `https://`, `urn:oid:`
    /// and the slash at the end.
    public static String name(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String name = PlainText.spaced(written).toLowerCase(Locale.ROOT);
        for (String before : List.of("http://", "https://", "urn:oid:", "urn:", "oid:", "www.")) {
            if (name.startsWith(before)) {
                name = name.substring(before.length());
            }
        }
        while (name.endsWith("/") || name.endsWith("#")) {
            name = name.substring(0, name.length() - 1);
        }
        return name;
    }

    private static boolean isBelow(String name, String system) {
        return name.startsWith(system)
                && (name.length() == system.length() || "/?|#".indexOf(name.charAt(system.length())) >= 0);
    }
}
