package kith.engine.feeds.fhir;

import java.util.Map;
import java.util.Set;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.feeds.items.JudgedCodes;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// What has been found so far on the way through one resource. Used again for the next, so that nothing is made
/// per item but what is handed on.
final class ScanState {

    /// How long an id may be. FHIR R4 says 64; some systems send more.
    private static final int LONGEST_ID = 255;

    /// Types of FHIR R4 that have no element for their subject. Their patient is one of those they mention.
    private static final Set<String> WITHOUT_SUBJECT = Set.of("Appointment", "AppointmentResponse", "Provenance");

    private final FoundCodes codes;

    private final SubjectNumber number = new SubjectNumber();

    private final VersionSigns version = new VersionSigns();

    private @Nullable String type;
    private @Nullable String id;
    private @Nullable String about;
    private @Nullable String aboutFirst;
    private @Nullable String twice;
    private boolean confidential;
    private int names;
    private boolean inSubject;
    private boolean inMeta;
    private boolean inSecurity;

    ScanState(CodeLabels labels) {
        this.codes = new FoundCodes(labels);
    }

    void begin() {
        type = null;
        id = null;
        about = null;
        aboutFirst = null;
        twice = null;
        confidential = false;
        names = 0;
        codes.begin();
        number.begin();
        version.begin();
    }

    void open(int depth) {
        codes.open(depth);
    }

    void close(int depth) {
        codes.close(depth);
        number.close(depth);
    }

    void name(int depth, String name) {
        codes.name(depth, name);
        number.name(depth, name);
        version.name(depth, name);
        if (depth == 1) {
            topLevelName(name);
        } else if (depth == 2) {
            inSecurity = inMeta && name.equals("security");
        }
    }

    /// A name of the resource itself.
    private void topLevelName(String name) {
        inSubject = false;
        inMeta = false;
        inSecurity = false;
        switch (name) {
            case "resourceType" -> once(name, 1);
            case "id" -> once(name, 2);
            case "subject", "patient", "for", "beneficiary" -> {
                once(name, name.equals("subject") ? 4 : name.equals("patient") ? 8 : name.equals("for") ? 16 : 32);
                inSubject = true;
            }
            case "meta" -> inMeta = true;
            default -> {}
        }
    }

    void text(JsonParser json, String name, int depth, Map<String, String> patients) {
        switch (name) {
            case "reference" -> reference(json, depth, patients);
            case "code" -> code(json.getString(), depth);
            case "system", "text", "display", "valueString", "description" -> {
                if (codes.wants(depth, name)) {
                    codes.value(depth, name, json.getString());
                }
            }
            case "resourceType" -> type = depth == 1 ? type(json) : type;
            case "id" -> id = depth == 1 ? json.getString() : id;
            default -> {}
        }
        if (depth == 1) {
            version.text(name);
        } else if (depth == 2 || depth == 3) {
            subject(json, name, depth);
        }
    }

    private void subject(JsonParser json, String name, int depth) {
        boolean resolved = about != null && name.equals("reference");
        if (!resolved && number.wants(depth, name)) {
            number.text(depth, name, json.getString());
        }
    }

    void number(JsonParser json, String name, int depth) {
        if (name.equals("code")) {
            code(json.getString(), depth);
        }
    }

    /// What is to be done with the resource, now that it has been seen whole.
    ScanResult judge(String idAround) {
        if (type == null) {
            return new ScanResult.Refused("This is JSON but not FHIR: it has no resourceType.");
        }
        if (twice != null) {
            return new ScanResult.Refused(
                    "It says \"" + twice + "\" twice, so it is not clear what it is or whom it is about.");
        }
        if (type.equals("Bundle")) {
            return ScanResult.ABundle.ONE;
        }
        String ownId = id == null || id.isBlank() ? idAround : id;
        if (ownId.isEmpty()) {
            return new ScanResult.Refused("It has no id, so it could not be told apart when it comes again.");
        }
        if (ownId.length() > LONGEST_ID) {
            return new ScanResult.Refused("Its id is longer than " + LONGEST_ID + " characters.");
        }
        JudgedCodes judged = codes.judge(type);
        return judged.isExcluded() ? ScanResult.KeptOut.ONE : taken(type, ownId, judged);
    }

    private ScanResult taken(String type, String ownId, JudgedCodes judged) {
        String known = ResourceTypes.find(type);
        if (known == null && !isName(type)) {
            return new ScanResult.Refused("This is JSON but not FHIR: its resourceType is not a name.");
        }
        if (confidential) {
            judged.raise(SecurityLabel.RESTRICTED);
        }
        return new FeedItem.What(
                Format.FHIR,
                known == null ? type : known,
                ownId,
                about(type, ownId),
                judged.label(),
                judged.unclassified(),
                known == null,
                false,
                number.of(type),
                version.version());
    }

    /// A patient is about itself. Anything else is about its subject, and never about another person whom it mentions,
    /// such as the mother who told of an illness.
    private @Nullable String about(String type, String ownId) {
        String person = switch (type) {
            case "Patient" -> ownId;
            default -> about == null && mayMentionIt(type) ? aboutFirst : about;
        };
        return person == null || person.length() > LONGEST_ID ? null : person;
    }

    /// Where the subject of a type that FHIR does not know stands is not known either.
    private static boolean mayMentionIt(String type) {
        return WITHOUT_SUBJECT.contains(type) || ResourceTypes.find(type) == null;
    }

    private void once(String name, int bit) {
        if ((names & bit) != 0) {
            twice = name;
        }
        names |= bit;
    }

    private void reference(JsonParser json, int depth, Map<String, String> patients) {
        if (about != null || (aboutFirst != null && !inSubject)) {
            return;
        }
        char[] text = json.getStringCharacters();
        int offset = json.getStringOffset();
        int length = json.getStringLength();
        if (inSubject && depth == 2) {
            about = PatientReference.findSurely(text, offset, length, patients);
        } else if (aboutFirst == null) {
            aboutFirst = PatientReference.find(text, offset, length, patients);
        }
    }

    private void code(String code, int depth) {
        if (inSecurity && Confidentiality.isRestricted(code)) {
            confidential = true;
        }
        codes.value(depth, "code", code);
    }

    private static String type(JsonParser json) {
        return json.getString();
    }

    private static boolean isName(String type) {
        return type.length() <= 64 && type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
