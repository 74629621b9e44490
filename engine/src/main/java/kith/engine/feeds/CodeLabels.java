package kith.engine.feeds;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.terms.Icd10Code;
import kith.engine.terms.SecurityLabel;

/// Which SNOMED CT and ICD-10 codes make an item restricted or sensitive, and which the law keeps out
/// altogether. An ICD-10 code on a list stands for everything below it: `B20` for `B20.1` too.
///
/// Kept out: what the law forbids to hold without a basis of its own (UK GDPR Article 10; the reference sets of
/// the Human Fertilisation and Embryology Act 2008 and the Gender Recognition Act 2004, whose members are not
/// published and have to be given here).
public final class CodeLabels {

    /// SNOMED CT identifiers have at most 18 digits.
    private static final int LONGEST_CODE = 18;

    static final int RESTRICTED = 1;
    static final int SENSITIVE = 2;
    static final int KEPT_OUT = 4;

    private final Map<Long, Integer> marks;
    private final Map<String, Integer> icd10;
    private final long[] codes;
    private final byte[] marked;

    private CodeLabels(Map<Long, Integer> marks, Map<String, Integer> icd10) {
        this.marks = Map.copyOf(marks);
        this.icd10 = Map.copyOf(icd10);
        int size = Integer.highestOneBit(Math.max(marks.size(), 1)) * 4;
        codes = new long[size];
        marked = new byte[size];
        marks.forEach(this::put);
    }

    /// The lists Kith ships: `codes/kept-out.csv`, `restricted.csv` and `sensitive.csv`.
    public static CodeLabels shipped() {
        return new CodeLabels(Map.of(), Map.of())
                .with(Shipped.codes("/codes/kept-out.csv"), KEPT_OUT)
                .with(Shipped.codes("/codes/restricted.csv"), RESTRICTED)
                .with(Shipped.codes("/codes/sensitive.csv"), SENSITIVE);
    }

    /// These lists, and more codes that are kept out here.
    public CodeLabels keepingOut(Collection<String> more) {
        return with(more, KEPT_OUT);
    }

    private CodeLabels with(Collection<String> more, int mark) {
        Map<Long, Integer> marks = new HashMap<>(this.marks);
        Map<String, Integer> icd10 = new HashMap<>(this.icd10);
        for (String code : more) {
            Icd10Code.find(code)
                    .ifPresentOrElse(
                            found -> icd10.merge(found.plain(), mark, (one, other) -> one | other),
                            () -> marks.merge(snomed(code), mark, (one, other) -> one | other));
        }
        return new CodeLabels(marks, icd10);
    }

    private static long snomed(String code) {
        long number = number(code);
        if (number == 0) {
            throw new IllegalArgumentException("Neither a SNOMED CT nor an ICD-10 code: " + code);
        }
        return number;
    }

    /// The codes that are kept out, for whoever asks what is not held.
    public Set<String> keptOut() {
        Set<String> keptOut = new TreeSet<>();
        marks.forEach((code, mark) -> {
            if ((mark & KEPT_OUT) != 0) {
                keptOut.add(Long.toString(code));
            }
        });
        icd10.forEach((code, mark) -> {
            if ((mark & KEPT_OUT) != 0) {
                keptOut.add(new Icd10Code(code).toString());
            }
        });
        return keptOut;
    }

    /// How a code is marked; 0 for most.
    int marksOf(long code) {
        for (int slot = slot(code); codes[slot] != 0; slot = (slot + 1) & (codes.length - 1)) {
            if (codes[slot] == code) {
                return marked[slot];
            }
        }
        return 0;
    }

    /// How an ICD-10 code is marked by itself, or by what it is below; 0 for most.
    int icd10MarksOf(String code) {
        String plain = Icd10Code.plain(code);
        int found = 0;
        for (int length = Icd10Code.CATEGORY; length <= plain.length(); length++) {
            found |= icd10.getOrDefault(plain.substring(0, length), 0);
        }
        return found;
    }

    /// The number a code begins with, as in `266948004` or `266948004 |words|`; 0 when it begins with none.
    static long number(char[] code, int offset, int length) {
        int at = offset;
        int to = offset + length;
        while (at < to && code[at] == ' ') {
            at++;
        }
        long number = 0;
        for (int from = at; at < to && at - from < LONGEST_CODE; at++) {
            char c = code[at];
            if (c < '0' || c > '9') {
                break;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    static long number(String code) {
        return number(code.toCharArray(), 0, code.length());
    }

    /// The class of an item whose codes are marked so. Restricted goes before sensitive.
    static SecurityLabel classOf(int marks) {
        if ((marks & RESTRICTED) != 0) {
            return SecurityLabel.RESTRICTED;
        }
        return (marks & SENSITIVE) != 0 ? SecurityLabel.SENSITIVE : SecurityLabel.NORMAL;
    }

    private void put(long code, int mark) {
        int slot = slot(code);
        while (codes[slot] != 0) {
            slot = (slot + 1) & (codes.length - 1);
        }
        codes[slot] = code;
        marked[slot] = (byte) mark;
    }

    private int slot(long code) {
        return (int) ((code * 0x9e3779b97f4a7c15L) >>> 40) & (codes.length - 1);
    }
}
