package kith.people.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.engine.linkage.finding.SearchTerms;

/// What somebody looks for a person by: any mix of it, as it was written down.
///
/// @param nhsNumber about ten digits, right or wrong
public record Search(
        Optional<String> nhsNumber,
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<LocalDate> birthDate,
        Optional<String> postcode,
        Optional<String> phone) {

    /// Shorter names would show half the borough.
    public static final int SHORTEST_NAME = 2;

    public boolean isEnough() {
        return nhsNumber.isPresent()
                || birthDate.isPresent()
                || isLong(familyName)
                || isLong(givenName)
                || !clues().postcodeKeys().isEmpty()
                || !clues().phoneKeys().isEmpty();
    }

    /// Whether nothing but a name and another is said.
    public boolean isNamesAlone() {
        return clues().hasNamesTogether() && nhsNumber.isEmpty() && birthDate.isEmpty() && !saysWhereabouts();
    }

    /// Whether anything is said that must not tell where a flagged person is.
    public boolean saysWhereabouts() {
        return postcode.isPresent() || phone.isPresent();
    }

    /// In other scripts than the Latin a name can have one letter.
    private static boolean isLong(Optional<String> name) {
        return name.filter(text -> text.length() >= SHORTEST_NAME || text.codePointAt(0) > 0x24F)
                .isPresent();
    }

    /// The same with the names in each other's place.
    public Search swapped() {
        return new Search(nhsNumber, givenName, familyName, birthDate, postcode, phone);
    }

    public SearchTerms clues() {
        return new SearchTerms(givenName.orElse(""), familyName.orElse(""), postcode.orElse(""), phone.orElse(""));
    }

    /// What is compared with records, as [ActiveMatchModel#FIELDS] has it.
    public List<String> texts() {
        return List.of(
                nhsNumber.orElse(""),
                givenName.orElse(""),
                familyName.orElse(""),
                birthDate.map(LocalDate::toString).orElse(""),
                "",
                "",
                "",
                postcode.orElse(""),
                phone.orElse(""),
                "");
    }

    /// Whether a family name begins with the one that is looked for, and goes on.
    public boolean isBeginningOf(String family) {
        String name = family.toLowerCase(Locale.ROOT);
        return familyName
                .map(sought -> sought.toLowerCase(Locale.ROOT))
                .filter(sought -> sought.length() >= SHORTEST_NAME && sought.length() < name.length())
                .filter(name::startsWith)
                .isPresent();
    }

    /// The family name as others may begin with it.
    public Optional<String> beginning() {
        return familyName.filter(name -> name.length() >= SHORTEST_NAME).map(name -> name.toLowerCase(Locale.ROOT));
    }

    /// What was asked for is personal data.
    @Override
    public String toString() {
        return "Search[...]";
    }
}
