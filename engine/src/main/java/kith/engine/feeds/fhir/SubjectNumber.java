package kith.engine.feeds.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.NhsNumber;
import org.jspecify.annotations.Nullable;

/// The NHS number by which a resource says whom it is about, where its subject gives no id: by identifier (a logical
/// reference), in `Patient?identifier=` (a conditional one), or in a contained patient. Of a Patient, its own. Used
/// again for the next resource.
final class SubjectNumber {

    /// FHIR UK Core, the address before it, the HL7 address and the OID, all in small letters.
    private static final Set<String> SYSTEMS = Set.of(
            "https://fhir.nhs.uk/id/nhs-number",
            "http://fhir.nhs.uk/id/nhs-number",
            "http://fhir.nhs.net/id/nhs-number",
            "https://fhir.nhs.net/id/nhs-number",
            "urn:oid:2.16.840.1.113883.2.1.4.1",
            "2.16.840.1.113883.2.1.4.1");

    private static final String CONDITIONAL = "Patient?";
    private static final String IDENTIFIER = "identifier=";

    private final Map<String, Set<NhsNumber>> contained = new HashMap<>();
    private final Set<NhsNumber> own = new HashSet<>();
    private final Set<NhsNumber> subject = new HashSet<>();
    private String top = "";
    private String second = "";
    private @Nullable String containedId;
    private @Nullable String containedType;
    private final Set<NhsNumber> ofContained = new HashSet<>();
    private @Nullable String system;
    private @Nullable String value;
    private @Nullable String reference;
    private boolean notAPatient;

    void begin() {
        contained.clear();
        own.clear();
        subject.clear();
        top = "";
        second = "";
        reference = null;
        notAPatient = false;
        clearContained();
        clearIdentifier();
    }

    static boolean isSystem(String written) {
        return SYSTEMS.contains(written.toLowerCase(Locale.ROOT));
    }

    void name(int depth, String name) {
        if (depth == 1) {
            top = name;
            second = "";
        } else if (depth == 2) {
            second = name;
        }
    }

    private boolean inSubject() {
        return switch (top) {
            case "subject", "patient", "for", "beneficiary" -> true;
            default -> false;
        };
    }

    /// Whether a text under this name may matter. Most do not, and are not made into strings for it.
    boolean wants(int depth, String name) {
        return switch (name) {
            case "system", "value" -> depth == 2 ? top.equals("identifier") : second.equals("identifier");
            case "reference", "type" -> depth == 2 && inSubject();
            case "id", "resourceType" -> depth == 2 && top.equals("contained");
            default -> false;
        };
    }

    /// A text in the resource.
    void text(int depth, String name, String text) {
        boolean identifier = (depth == 2 && top.equals("identifier"))
                || (depth == 3 && second.equals("identifier") && (inSubject() || top.equals("contained")));
        if (identifier) {
            switch (name) {
                case "system" -> system = text;
                case "value" -> value = text;
                default -> {}
            }
        } else if (depth == 2 && inSubject()) {
            switch (name) {
                case "reference" -> reference = text;
                case "type" -> notAPatient |= !text.equals("Patient");
                default -> {}
            }
        } else if (depth == 2 && top.equals("contained")) {
            switch (name) {
                case "id" -> containedId = text;
                case "resourceType" -> containedType = text;
                default -> {}
            }
        }
    }

    /// An object ends.
    void close(int depth) {
        if (depth == 2 && top.equals("identifier")) {
            take(own);
        } else if (depth == 3 && second.equals("identifier") && inSubject()) {
            take(subject);
        } else if (depth == 3 && second.equals("identifier") && top.equals("contained")) {
            take(ofContained);
        } else if (depth == 2 && top.equals("contained")) {
            if ("Patient".equals(containedType) && containedId != null) {
                contained.put("#" + containedId, Set.copyOf(ofContained));
            }
            clearContained();
        }
    }

    private void take(Set<NhsNumber> numbers) {
        if (system != null && value != null && isSystem(system)) {
            NhsNumber.find(value).ifPresent(numbers::add);
        }
        clearIdentifier();
    }

    private void clearIdentifier() {
        system = null;
        value = null;
    }

    private void clearContained() {
        containedId = null;
        containedType = null;
        ofContained.clear();
    }

    /// The one number that is said; empty where none is said, or several.
    Optional<NhsNumber> of(String type) {
        if (type.equals("Patient")) {
            return only(own);
        }
        if (notAPatient || (reference == null && subject.isEmpty())) {
            return Optional.empty();
        }
        Set<NhsNumber> said = new HashSet<>(subject);
        if (reference != null) {
            said.addAll(contained.getOrDefault(reference, Set.of()));
            said.addAll(conditional(reference));
        }
        return only(said);
    }

    private static Optional<NhsNumber> only(Set<NhsNumber> said) {
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private static List<NhsNumber> conditional(String reference) {
        int at = reference.indexOf(CONDITIONAL);
        if (at != 0 && (at < 0 || reference.charAt(at - 1) != '/')) {
            return List.of();
        }
        return Arrays.stream(reference.substring(at + CONDITIONAL.length()).split("&", -1))
                .filter(part -> part.startsWith(IDENTIFIER))
                .flatMap(part -> number(part.substring(IDENTIFIER.length())).stream())
                .toList();
    }

    private static Optional<NhsNumber> number(String written) {
        try {
            String[] parts = URLDecoder.decode(written, StandardCharsets.UTF_8).split("[|]", -1);
            return parts.length == 2 && isSystem(parts[0]) ? NhsNumber.find(parts[1]) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
