package kith.engine.feeds.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the id of a patient out of a reference (FHIR R4, references).
final class PatientReference {

    private static final String TYPE = "Patient/";
    private static final String URN = "urn:uuid:";

    /// The patient's id in `Patient/ID` or an absolute URL that ends so, with or without a version; or by the
    /// full URL of a patient in the bundle. Null when it refers to something else.
    static @Nullable String find(char[] text, int offset, int length, Map<String, String> patients) {
        if (!patients.isEmpty() && isUrn(text, offset, length)) {
            return patients.get(new String(text, offset, length));
        }
        int to = offset + length;
        for (int at = offset; at + TYPE.length() < to; at++) {
            if ((at == offset || text[at - 1] == '/') && startsWith(text, at, to, TYPE)) {
                return id(text, at + TYPE.length(), to);
            }
        }
        return null;
    }

    /// The same for a reference that can only be to a patient: an unknown `urn:uuid:` is the patient's id.
    static @Nullable String findSurely(char[] text, int offset, int length, Map<String, String> patients) {
        String id = find(text, offset, length, patients);
        if (id == null && isUrn(text, offset, length)) {
            return new String(text, offset + URN.length(), length - URN.length());
        }
        return id;
    }

    static boolean isUrn(String url) {
        return url.startsWith(URN);
    }

    private static boolean isUrn(char[] text, int offset, int length) {
        return length > URN.length() && startsWith(text, offset, offset + length, URN);
    }

    private static @Nullable String id(char[] text, int from, int to) {
        int end = from;
        while (end < to && isIdCharacter(text[end])) {
            end++;
        }
        boolean whole = end == to || text[end] == '/';
        return whole && end > from ? new String(text, from, end - from) : null;
    }

    private static boolean isIdCharacter(char c) {
        return c != '/' && c != '?' && c != '#' && c != '|' && c > ' ';
    }

    private static boolean startsWith(char[] text, int at, int to, String what) {
        if (to - at < what.length()) {
            return false;
        }
        for (int i = 0; i < what.length(); i++) {
            if (text[at + i] != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private PatientReference() {}
}
