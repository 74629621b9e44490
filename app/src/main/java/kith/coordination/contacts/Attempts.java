package kith.coordination.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kith.coordination.contacts.Contact.Facts;

/// When it can be said that somebody could not be reached.
public final class Attempts {

    /// On so many different days somebody tries first.
    public static final int DAYS = 3;

    /// What a worker reads who says it too soon.
    public static final String TOO_FEW =
            "Try on %d different days first, once by letter or text message".formatted(DAYS);

    /// Whether attempts on enough different days came to nothing since somebody last spoke with the person, one of them
    /// written.
    public static boolean areEnough(Collection<Facts> contacts) {
        List<Facts> withThePerson = contacts.stream()
                .filter(facts -> facts.whom() == ContactedParty.PERSON)
                .toList();
        LocalDate spoke = withThePerson.stream()
                .filter(Facts::reached)
                .map(Facts::on)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        List<Facts> since = withThePerson.stream()
                .filter(facts -> facts.on().isAfter(spoke))
                .toList();
        return since.stream().map(Facts::on).distinct().count() >= DAYS
                && since.stream().map(Facts::way).anyMatch(ContactWay::isWritten);
    }

    private Attempts() {}
}
