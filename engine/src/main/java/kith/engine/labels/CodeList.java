package kith.engine.labels;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.engine.terms.Icd10Code;
import kith.engine.terms.SnomedCode;

/// Codes that are listed, and how a listed code is found in what somebody wrote.
///
/// A code matches whatever system it claims to be of, with other characters around it or between its digits. An
/// ICD-10 code on the list stands for everything below it: `B20` for `B20.1` too.
final class CodeList {

    private static final Pattern LOINC = Pattern.compile("[0-9]{1,7}-[0-9]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,18}");
    private static final Pattern ICD10 = Pattern.compile("(?<![A-Z0-9])[A-Z][0-9]{2}(\\.?[0-9A-Z]{0,4})?");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]");

    private final Map<String, Integer> marks = new HashMap<>();

    /// @throws IllegalArgumentException when it is neither a SNOMED CT nor an ICD-10 nor a LOINC code
    void add(String code, int mark) {
        String key = SnomedCode.find(code)
                .map(SnomedCode::digits)
                .or(() -> Icd10Code.find(code).map(Icd10Code::plain))
                .orElse(code);
        if (key.equals(code)
                && !DIGITS.matcher(code).matches()
                && !LOINC.matcher(code).matches()
                && Icd10Code.find(code).isEmpty()) {
            throw new IllegalArgumentException("Neither a SNOMED CT nor an ICD-10 nor a LOINC code: " + code);
        }
        marks.merge(key, mark, (one, other) -> one | other);
    }

    CodeList copy() {
        var copy = new CodeList();
        copy.marks.putAll(marks);
        return copy;
    }

    Map<String, Integer> all() {
        return Map.copyOf(marks);
    }

    /// How a code is marked, in its one spelling but for the case; 0 for most.
    int marksOf(String code) {
        int found = marks.getOrDefault(code, 0);
        Matcher digits = DIGITS.matcher(code);
        while (digits.find()) {
            found |= marks.getOrDefault(withoutZeros(digits.group()), 0);
        }
        found |= icd10(code);
        String together = BETWEEN.matcher(code).replaceAll("");
        if (!together.equals(code)) {
            found |= marks.getOrDefault(withoutZeros(together), 0) | icd10(together);
        }
        if (code.startsWith("0")) {
            found |= marks.getOrDefault(withoutZeros(code), 0);
        }
        return found;
    }

    private int icd10(String code) {
        int found = 0;
        Matcher tokens = ICD10.matcher(code);
        while (tokens.find()) {
            String plain = Icd10Code.plain(tokens.group());
            for (int length = Icd10Code.CATEGORY; length <= plain.length(); length++) {
                found |= marks.getOrDefault(plain.substring(0, length), 0);
            }
        }
        return found;
    }

    private static String withoutZeros(String digits) {
        int at = 0;
        while (at < digits.length() && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }
}
