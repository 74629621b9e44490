package kith.coordination.plans;

import java.util.List;
import java.util.regex.Pattern;

/// Leaves out of what is printed whatever looks like an address. A sheet of somebody with a protected address can be
/// lost, and nobody can take it back.
public final class AddressWords {

    static final String LEFT_OUT = "[address left out]";

    private static final String KINDS = "Street|St|Road|Rd|Avenue|Ave|Lane|Close|Court|House|Way|Walk|Gardens?|Square"
            + "|Grove|Place|Terrace|Crescent|Drive|Hill|Mews|Row|Estate|Green|Park|View|Rise|Buildings?|Yard|Wharf|Path"
            + "|Passage|Tower|Towers|Lodge|Point";

    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "\\b(?:flat|room|apartment|unit)\\s+(?:[0-9]+[a-z]?|[a-z])\\b,?\\s*", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\b(?:[0-9]{1,4}[A-Za-z]?,?\\s+)?(?:[A-Z][\\p{L}'’.-]*\\s+){1,3}(?:" + KINDS + ")\\b"));

    public static String without(String line) {
        String left = line;
        for (Pattern address : ADDRESSES) {
            left = address.matcher(left).replaceAll(LEFT_OUT);
        }
        return left.replaceAll("(?:\\Q" + LEFT_OUT + "\\E[,\\s]*)+(?=\\Q" + LEFT_OUT + "\\E)", "");
    }

    private AddressWords() {}
}
