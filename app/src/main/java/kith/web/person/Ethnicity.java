package kith.web.person;

import java.util.Map;

/// NHS Data Dictionary: ETHNIC CATEGORY, the codes of 2001 that partners send, in its own words.
final class Ethnicity {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("A", "White: British"),
            Map.entry("B", "White: Irish"),
            Map.entry("C", "White: any other background"),
            Map.entry("D", "Mixed: White and Black Caribbean"),
            Map.entry("E", "Mixed: White and Black African"),
            Map.entry("F", "Mixed: White and Asian"),
            Map.entry("G", "Mixed: any other background"),
            Map.entry("H", "Asian or Asian British: Indian"),
            Map.entry("J", "Asian or Asian British: Pakistani"),
            Map.entry("K", "Asian or Asian British: Bangladeshi"),
            Map.entry("L", "Asian or Asian British: any other background"),
            Map.entry("M", "Black or Black British: Caribbean"),
            Map.entry("N", "Black or Black British: African"),
            Map.entry("P", "Black or Black British: any other background"),
            Map.entry("R", "Chinese"),
            Map.entry("S", "Any other ethnic group"),
            Map.entry("Z", "Not stated"));

    /// The words of a code; whatever else a partner sent as it is.
    static String words(String sent) {
        return WORDS.getOrDefault(sent, sent);
    }

    private Ethnicity() {}
}
