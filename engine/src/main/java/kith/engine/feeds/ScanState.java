package kith.engine.feeds;

import java.util.Map;
import kith.engine.terms.Icd10Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// What has been found so far on the way through one resource. Used again for the next, so that nothing is made
/// per item but what is handed on.
final class ScanState {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String SNOMED_SECURE = "https://snomed.info/sct";
    private static final String SNOMED_OID = "urn:oid:2.16.840.1.113883.6.96";

    /// ICD-10 and its national editions, as `icd-10-uk`.
    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";

    private static final String ICD10_OID = "urn:oid:2.16.840.1.113883.6.3";

    /// How long an id may be. FHIR R4 says 64; some systems send more.
    private static final int LONGEST_ID = 255;

    private final CodeLabels codes;

    /// By depth: the marks of the code of the object there as a SNOMED CT code and as an ICD-10 code, whether
    /// its system is another than SNOMED CT, and whether it is ICD-10.
    private final byte[] marksAt = new byte[ResourceScanner.DEEPEST + 2];

    private final byte[] icd10MarksAt = new byte[ResourceScanner.DEEPEST + 2];

    private final boolean[] otherSystemAt = new boolean[ResourceScanner.DEEPEST + 2];
    private final boolean[] icd10At = new boolean[ResourceScanner.DEEPEST + 2];

    private @Nullable String type;
    private @Nullable String id;
    private @Nullable String about;
    private @Nullable String aboutFirst;
    private @Nullable String twice;
    private int marks;
    private int names;
    private boolean inSubject;
    private boolean inMeta;
    private boolean inSecurity;

    ScanState(CodeLabels codes) {
        this.codes = codes;
    }

    void begin() {
        type = null;
        id = null;
        about = null;
        aboutFirst = null;
        twice = null;
        marks = 0;
        names = 0;
        open(1);
    }

    void open(int depth) {
        marksAt[depth] = 0;
        otherSystemAt[depth] = false;
        icd10MarksAt[depth] = 0;
        icd10At[depth] = false;
    }

    void close(int depth) {
        if (marksAt[depth] != 0 && !otherSystemAt[depth]) {
            marks |= marksAt[depth];
        }
        if (icd10At[depth]) {
            marks |= icd10MarksAt[depth];
        }
    }

    /// A name of the resource itself.
    void topLevelName(String name) {
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

    /// A name one step inside.
    void secondLevelName(String name) {
        inSecurity = inMeta && name.equals("security");
    }

    void text(JsonParser json, String name, int depth, Map<String, String> patients) {
        switch (name) {
            case "reference" -> reference(json, depth, patients);
            case "code" -> code(json, depth);
            case "system" -> system(json, depth);
            case "resourceType" -> type = depth == 1 ? type(json) : type;
            case "id" -> id = depth == 1 ? json.getString() : id;
            default -> {}
        }
    }

    void number(JsonParser json, String name, int depth) {
        if (name.equals("code")) {
            code(json, depth);
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
            return new ScanResult.Refused("A bundle cannot be one item of a feed. Send it as a .json file of its own.");
        }
        String ownId = id == null || id.isBlank() ? idAround : id;
        if (ownId.isEmpty()) {
            return new ScanResult.Refused("It has no id, so it could not be told apart when it comes again.");
        }
        if (ownId.length() > LONGEST_ID) {
            return new ScanResult.Refused("Its id is longer than " + LONGEST_ID + " characters.");
        }
        return (marks & CodeLabels.KEPT_OUT) != 0 ? ScanResult.KeptOut.ONE : taken(type, ownId);
    }

    private ScanResult taken(String type, String ownId) {
        String known = ResourceTypes.find(type);
        if (known == null && !isName(type)) {
            return new ScanResult.Refused("This is JSON but not FHIR: its resourceType is not a name.");
        }
        return new FeedItem.What(
                Format.FHIR,
                known == null ? type : known,
                ownId,
                about(type, ownId),
                CodeLabels.classOf(marks),
                known == null,
                false);
    }

    /// A patient is about itself, a group about nobody in particular; anything else about its subject, or else
    /// the first patient it mentions.
    private @Nullable String about(String type, String ownId) {
        String person = switch (type) {
            case "Patient" -> ownId;
            case "Group" -> null;
            default -> about == null ? aboutFirst : about;
        };
        return person == null || person.length() > LONGEST_ID ? null : person;
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

    private void code(JsonParser json, int depth) {
        char[] text = json.getStringCharacters();
        int offset = json.getStringOffset();
        int length = json.getStringLength();
        if (inSecurity && length == 1 && (text[offset] == 'R' || text[offset] == 'V')) {
            marks |= CodeLabels.RESTRICTED;
        }
        long number = CodeLabels.number(text, offset, length);
        if (number != 0) {
            marksAt[depth] |= (byte) codes.marksOf(number);
        } else if (Icd10Code.couldBe(text, offset, length)) {
            icd10MarksAt[depth] |= (byte) codes.icd10MarksOf(new String(text, offset, length));
        }
    }

    private void system(JsonParser json, int depth) {
        char[] text = json.getStringCharacters();
        int offset = json.getStringOffset();
        int length = json.getStringLength();
        boolean snomed = isSnomed(text, offset, length);
        otherSystemAt[depth] |= !snomed;
        icd10At[depth] |= !snomed && isIcd10(text, offset, length);
    }

    private static String type(JsonParser json) {
        return json.getString();
    }

    /// SNOMED CT by its web address, with or without edition, or by its object identifier.
    private static boolean isSnomed(char[] text, int offset, int length) {
        return starts(text, offset, length, SNOMED)
                || starts(text, offset, length, SNOMED_SECURE)
                || starts(text, offset, length, SNOMED_OID);
    }

    private static boolean isIcd10(char[] text, int offset, int length) {
        return starts(text, offset, length, ICD10)
                || (length == ICD10_OID.length() && starts(text, offset, length, ICD10_OID));
    }

    private static boolean starts(char[] text, int offset, int length, String with) {
        if (length < with.length()) {
            return false;
        }
        for (int i = with.length() - 1; i >= 0; i--) {
            if (text[offset + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String type) {
        return type.length() <= 64 && type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
