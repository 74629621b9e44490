package kith.coordination.needs;

import java.util.Locale;

/// Which need of a person: a kind of need from the list, or one that has only its own words.
public record NeedKey(String value) {

    private static final String OWN = "own:";

    /// A need that is of no kind on the list. It is told apart by its words.
    public static NeedKey ofWords(String words) {
        return new NeedKey(OWN + normalised(words));
    }

    public boolean isOwn() {
        return value.startsWith(OWN);
    }

    /// Words that differ only in case or spaces are the same.
    static String normalised(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    @Override
    public String toString() {
        return isOwn() ? "NeedKey[own words]" : "NeedKey[" + value + "]";
    }
}
