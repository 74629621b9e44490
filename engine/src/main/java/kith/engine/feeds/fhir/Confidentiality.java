package kith.engine.feeds.fhir;

import java.util.Locale;
import java.util.Set;
import kith.engine.terms.PlainText;

/// How confidential a partner calls an item (FHIR: `meta.security`; HL7 v3 Confidentiality, and the sensitivities
/// of HL7 v3 ActCode).
final class Confidentiality {

    /// Restricted and very restricted; HIV, substance use, sexual health, abuse, psychiatry, and no access.
    private static final Set<String> RESTRICTED = Set.of(
            "R", "V", "HIV", "ETH", "ETHUD", "OPIOIDUD", "SUD", "STD", "SEX", "SDV", "VIO", "IPV", "PSY", "TBOO");

    static boolean isRestricted(String code) {
        return RESTRICTED.contains(PlainText.tight(code).toUpperCase(Locale.ROOT));
    }

    private Confidentiality() {}
}
