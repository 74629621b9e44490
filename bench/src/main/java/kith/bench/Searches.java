package kith.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import kith.people.search.Search;

/// Searches for people whom the borough knows, each with a slip of one sort put in, the same for the same
/// records. Flagged people are left out: what of them finds them is another matter.
final class Searches {

    private static final long SEED = 2019;

    /// What somebody types, and how it is wrong.
    enum Sort {
        NAMES_AND_DAY("names and birth date, as they are"),
        FAMILY_NAME_WRONG("names and birth date, a letter of the family name wrong"),
        DAY_WRONG("names and birth date, a digit of the day wrong or day and month swapped"),
        SWAPPED("names swapped, and birth date"),
        INITIAL("initial, family name and birth date"),
        MARRIED("given name and birth date, another family name"),
        NUMBER_WRONG("NHS number alone, a digit wrong"),
        NAME_AND_POSTCODE("family name with a letter wrong, and postcode"),
        NAME_AND_PHONE("given name and telephone"),
        NAMES_ALONE("names alone, a letter of the family name wrong");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param person who is looked for
    /// @param alike how many people are known of whom all that was said, rightly written, is as true
    record Sought(Sort sort, Search search, long person, int alike) {

        @Override
        public String toString() {
            return "Sought[" + sort + "]";
        }
    }

    /// A record with all that these searches need.
    ///
    /// @param namesakes how many people have these two names
    /// @param neighbours how many of this family name live at this postcode
    /// @param sharing how many of this given name have this telephone number
    private record Known(
            long person,
            String given,
            String family,
            LocalDate born,
            String number,
            String postcode,
            String phone,
            int namesakes,
            int neighbours,
            int sharing) {

        @Override
        public String toString() {
            return "Known[" + person + "]";
        }
    }

    /// Of every sort in turn.
    static List<Sought> of(DataSource database, int count) {
        List<Known> known = known(database, count);
        Random dice = new Random(SEED);
        List<Sought> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Known who = known.get(i % known.size());
            Sort sort = Sort.values()[i % Sort.values().length];
            all.add(new Sought(sort, search(sort, who, dice), who.person, alike(sort, who)));
        }
        return all;
    }

    private static Search search(Sort sort, Known who, Random dice) {
        return switch (sort) {
            case NAMES_AND_DAY -> named(who.given, who.family, who.born);
            case FAMILY_NAME_WRONG -> named(who.given, letterWrong(who.family, dice), who.born);
            case DAY_WRONG -> named(who.given, who.family, dayWrong(who.born, dice));
            case SWAPPED -> named(who.family, who.given, who.born);
            case INITIAL -> named(who.given.substring(0, 1), who.family, who.born);
            case MARRIED -> named(who.given, "Featherstonehaugh", who.born);
            case NUMBER_WRONG -> with("", "", Optional.empty(), digitWrong(who.number, dice), "", "");
            case NAME_AND_POSTCODE -> with("", letterWrong(who.family, dice), Optional.empty(), "", who.postcode, "");
            case NAME_AND_PHONE -> with(who.given, "", Optional.empty(), "", "", who.phone);
            case NAMES_ALONE -> with(who.given, letterWrong(who.family, dice), Optional.empty(), "", "", "");
        };
    }

    /// Of all that is said with a day or a number one person is as good as the only one.
    private static int alike(Sort sort, Known who) {
        return switch (sort) {
            case NAMES_ALONE -> who.namesakes;
            case NAME_AND_POSTCODE -> who.neighbours;
            case NAME_AND_PHONE -> who.sharing;
            case NAMES_AND_DAY, FAMILY_NAME_WRONG, DAY_WRONG, SWAPPED, INITIAL, MARRIED, NUMBER_WRONG -> 1;
        };
    }

    private static Search named(String given, String family, LocalDate born) {
        return with(given, family, Optional.of(born), "", "", "");
    }

    private static Search with(
            String given, String family, Optional<LocalDate> born, String number, String postcode, String phone) {
        return new Search(filled(number), filled(family), filled(given), born, filled(postcode), filled(phone));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// A letter left out, doubled or exchanged for another.
    private static String letterWrong(String name, Random dice) {
        int at = name.length() < 2 ? 0 : 1 + dice.nextInt(name.length() - 1);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (name.length() < 3 ? 1 : dice.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            default -> before + (char) ('a' + dice.nextInt(26)) + after;
        };
    }

    private static LocalDate dayWrong(LocalDate born, Random dice) {
        boolean swaps = born.getDayOfMonth() <= 12 && dice.nextBoolean();
        return swaps
                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                : born.withDayOfMonth(born.getDayOfMonth() / 10 * 10 + 1 + dice.nextInt(8));
    }

    private static String digitWrong(String number, Random dice) {
        int at = dice.nextInt(number.length());
        char wrong = (char) ('0' + (number.charAt(at) - '0' + 1 + dice.nextInt(9)) % 10);
        return number.substring(0, at) + wrong + number.substring(at + 1);
    }

    private static List<Known> known(DataSource database, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        with said as (select record, person, given_name, family_name, birth_date, birth_exact, nhs_number, postcode,
                                             phone, lower(given_name) as given, lower(family_name) as family
                                        from people.current_detail),
                             called as (select given, family, count(distinct person) as people
                                          from said
                                         group by given, family),
                             living as (select family, postcode, count(distinct person) as people
                                          from said
                                         group by family, postcode),
                             ringing as (select given, phone, count(distinct person) as people
                                           from said
                                          group by given, phone)
                        select said.*, called.people as namesakes, living.people as neighbours, ringing.people as sharing
                          from said
                          join called using (given, family)
                          join living using (family, postcode)
                          join ringing using (given, phone)
                         where length(given_name) > 1
                           and length(family_name) > 1
                           and birth_exact
                           and extract(day from birth_date) < 29
                           and nhs_number is not null
                           and person not in (select person
                                                from people.current_detail
                                               where flagged)
                         order by hashint8(record)
                         limit ?
                        """)) {
            statement.setInt(1, most);
            List<Known> known = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(new Known(
                            row.getLong("person"),
                            row.getString("given_name"),
                            row.getString("family_name"),
                            Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
                            row.getString("nhs_number"),
                            row.getString("postcode"),
                            row.getString("phone"),
                            row.getInt("namesakes"),
                            row.getInt("neighbours"),
                            row.getInt("sharing")));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("The people to look for could not be read", e);
        }
    }

    /// In the words of the page's form.
    static String form(Sought sought) {
        Search search = sought.search();
        StringBuilder form = new StringBuilder("reasonKind=other&reason=benchmark");
        search.familyName().ifPresent(name -> add(form, "familyName", name));
        search.givenName().ifPresent(name -> add(form, "givenName", name));
        search.nhsNumber().ifPresent(number -> add(form, "nhsNumber", number));
        search.postcode().ifPresent(code -> add(form, "postcode", code));
        search.phone().ifPresent(number -> add(form, "phone", number));
        search.birthDate().ifPresent(day -> {
            add(form, "born.day", String.valueOf(day.getDayOfMonth()));
            add(form, "born.month", String.valueOf(day.getMonthValue()));
            add(form, "born.year", String.format(Locale.ROOT, "%04d", day.getYear()));
        });
        return form.toString();
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&').append(name).append('=').append(Reader.coded(value));
    }

    private Searches() {}
}
