package kith.engine.feeds.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds columns that look like one that Kith knows, under another name. It says where they stand and never what they
/// are called, because a header may hold anything about anybody.
final class OddColumns {

    /// Other names of columns of people.csv, in small letters without spaces or marks.
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("dob", "birth_date"),
            Map.entry("dateofbirth", "birth_date"),
            Map.entry("birthdate", "birth_date"),
            Map.entry("birthday", "birth_date"),
            Map.entry("nhsnumber", "nhs_number"),
            Map.entry("nhsno", "nhs_number"),
            Map.entry("forename", "given_name"),
            Map.entry("firstname", "given_name"),
            Map.entry("givenname", "given_name"),
            Map.entry("surname", "family_name"),
            Map.entry("lastname", "family_name"),
            Map.entry("familyname", "family_name"),
            Map.entry("gender", "sex"),
            Map.entry("postcode", "postcode"),
            Map.entry("localid", "local_id"),
            Map.entry("patientid", "local_id"));

    /// Other names of columns of facts.csv.
    private static final Map<String, String> FACTS = Map.of(
            "localid", "local_id",
            "patientid", "local_id",
            "startdate", "start",
            "onset", "start",
            "enddate", "end",
            "recordeddate", "recorded",
            "daterecorded", "recorded",
            "codesystem", "system");

    /// One sentence for each column that looks like a known one, where the header does not have that one too.
    static List<String> in(List<String> columns, CsvReader.Sort sort) {
        Map<String, String> names = switch (sort) {
            case PEOPLE -> PEOPLE;
            case FACTS -> FACTS;
        };
        List<String> sentences = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String letters = columns.get(at).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            String known = names.get(letters);
            if (known != null && !columns.contains(known)) {
                sentences.add("Column %d was not read: it looks like %s under another name. Call it %s."
                        .formatted(at + 1, known, known));
            }
        }
        return sentences;
    }

    private OddColumns() {}
}
