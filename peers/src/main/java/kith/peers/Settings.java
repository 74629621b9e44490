package kith.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;

/// What somebody who knows Splink would tell it of records with these fields: how they are put, compared and
/// looked up, and from which pairs to learn. It follows the examples in Splink's own documentation (a million
/// people of history, FEBRL 3) and the comparisons that its library has ready for names, dates of birth,
/// postcodes and e-mail addresses.
///
/// Address, UPRN and postcode are one comparison, since they say the same thing three times over and Splink
/// weighs comparisons as though they were independent.
final class Settings {

    private static final String NOTHING = "null::varchar";

    private static final int FEW = 5_000;

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> sure = new ArrayList<>();
    private final List<Rule> training = new ArrayList<>();

    private Settings() {}

    /// @param records how many there are: of few, pairs are looked at that share one thing only
    static Settings of(List<Field> fields, int records) {
        Settings settings = new Settings();
        List<Kind> kinds = fields.stream().map(Field::kind).toList();
        settings.names();
        settings.births();
        if (records < FEW) {
            Stream.of("given", "family", "dob").map(Rule::on).forEach(settings.rules::add);
        }
        if (kinds.contains(Kind.NHS_NUMBER)) {
            settings.numbers();
        }
        if (kinds.contains(Kind.POSTCODE)) {
            settings.places(kinds);
        }
        if (kinds.contains(Kind.SEX)) {
            settings.column("sex", "lower(said_sex)");
            settings.comparisons.add(Comparison.of("sex", Level.same("sex")));
        }
        if (kinds.contains(Kind.PHONE)) {
            settings.phones();
        }
        if (kinds.contains(Kind.EMAIL)) {
            settings.emails();
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == Kind.TEXT || fields.get(i).kind() == Kind.EXACT) {
                String column = "other_" + i;
                settings.column(column, "lower(said_%s)".formatted(column));
                settings.comparisons.add(
                        Comparison.of(column, Level.same(column).counted(column)));
                if (records < FEW) {
                    settings.rules.add(Rule.on(column));
                }
            }
        }
        return settings;
    }

    /// What a field is called as it was said.
    static String said(List<Field> fields, int index) {
        Field field = fields.get(index);
        return "said_" + (field.kind() == Kind.TEXT || field.kind() == Kind.EXACT ? "other_" + index : field.written());
    }

    private void column(String name, String sql) {
        columns.put(name, sql);
    }

    private void names() {
        column("given", "lower(split_part(said_given_name, ' ', 1))");
        column("middle", "lower(nullif(substr(said_given_name, length(split_part(said_given_name, ' ', 1)) + 2), ''))");
        column("family", "lower(said_family_name)");
        column("full_name", "lower(split_part(said_given_name, ' ', 1)) || ' ' || lower(said_family_name)");
        column("given_3", "lower(substr(said_given_name, 1, 3))");
        column("family_4", "lower(substr(said_family_name, 1, 4))");
        comparisons.add(new Comparison(
                "names",
                List.of("given", "family", "full_name"),
                "(l.given is null or r.given is null) and (l.family is null or r.family is null)",
                List.of(
                        Level.same("full_name").counted("full_name"),
                        Level.when("l.given = r.family and l.family = r.given"),
                        Level.alike("given", 0.92).and(Level.alike("family", 0.92)),
                        Level.alike("given", 0.88).and(Level.alike("family", 0.88)),
                        Level.same("family").counted("family"),
                        Level.same("given").counted("given"),
                        Level.alike("family", 0.88),
                        Level.alike("given", 0.88))));
        comparisons.add(Comparison.of("middle", Level.same("middle").counted("middle"), Level.alike("middle", 0.88)));
        training.add(Rule.on("given", "family"));
    }

    private void births() {
        column("dob", "said_birth_date");
        column("born", "try_strptime(said_birth_date, '%Y%m%d')::date");
        column("year", "substr(said_birth_date, 1, 4)");
        comparisons.add(new Comparison(
                "dob",
                List.of("dob", "year"),
                "l.born is null or r.born is null",
                List.of(
                        Level.same("dob"),
                        Level.slips("dob", 1),
                        Level.when("abs(l.born - r.born) <= 30"),
                        Level.when("abs(l.born - r.born) <= 365"),
                        Level.when("abs(l.born - r.born) <= 3652"))));
        training.add(Rule.on("dob"));
        sure.add(Rule.on("full_name", "dob"));
        rules.add(Rule.on("family", "dob"));
        rules.add(Rule.on("given", "dob"));
        rules.add(Rule.on("given_3", "family_4", "year"));
    }

    private void numbers() {
        column("nhs", "regexp_replace(said_nhs_number, '[^0-9]', '', 'g')");
        comparisons.add(Comparison.of("nhs", Level.same("nhs"), Level.slips("nhs", 2)));
        rules.add(Rule.on("nhs"));
        sure.add(Rule.on("nhs"));
    }

    private void places(List<Kind> kinds) {
        column("postcode", "upper(regexp_replace(said_postcode, ' ', '', 'g'))");
        column("sector", "left(upper(regexp_replace(said_postcode, ' ', '', 'g')), -2)");
        column("district", "left(upper(regexp_replace(said_postcode, ' ', '', 'g')), -3)");
        column("address", kinds.contains(Kind.ADDRESS) ? "lower(said_address)" : NOTHING);
        column("uprn", kinds.contains(Kind.UPRN) ? "said_uprn" : NOTHING);
        comparisons.add(new Comparison(
                "place",
                List.of("postcode", "district", "address", "uprn"),
                "(l.postcode is null or r.postcode is null) and (l.uprn is null or r.uprn is null)",
                List.of(
                        Level.same("uprn").counted("uprn"),
                        Level.same("postcode").and(Level.alike("address", 0.92)),
                        Level.same("postcode").counted("postcode"),
                        Level.same("sector"),
                        Level.same("district"))));
        rules.add(Rule.on("postcode", "given"));
        rules.add(Rule.on("postcode", "family", "year"));
        rules.add(Rule.on("district", "dob"));
        rules.add(Rule.on("uprn", "dob"));
        sure.add(Rule.on("dob", "postcode", "given"));
    }

    private void phones() {
        column("phone", "right(regexp_replace(said_phone, '[^0-9]', '', 'g'), 10)");
        comparisons.add(Comparison.of("phone", Level.same("phone").counted("phone"), Level.slips("phone", 1)));
        rules.add(Rule.on("phone", "given"));
    }

    private void emails() {
        column("email", "lower(said_email)");
        column("username", "split_part(lower(said_email), '@', 1)");
        comparisons.add(new Comparison(
                "email",
                List.of("email"),
                "l.email is null or r.email is null",
                List.of(
                        Level.same("email").counted("email"),
                        Level.same("username"),
                        Level.alike("email", 0.88),
                        Level.alike("username", 0.88))));
        rules.add(Rule.on("email"));
    }

    /// Each column of the records as they are compared, and the SQL that makes it of what was said.
    Map<String, String> columns() {
        return columns;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /// What pairs are looked at for links.
    List<Rule> rules() {
        return rules;
    }

    /// What pairs are one person's for sure: most of all those there are.
    List<Rule> sure() {
        return sure;
    }

    /// What pairs are learned from, one rule after the other.
    List<Rule> training() {
        return training;
    }
}
