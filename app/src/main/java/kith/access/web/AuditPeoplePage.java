package kith.access.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kith.access.history.LoggedPerson;
import kith.ui.Link;

/// The people with the NHS number or name that an information governance lead looks for in the log.
public record AuditPeoplePage(String sentence, List<Link> people) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public AuditPeoplePage {
        people = List.copyOf(people);
    }

    static AuditPeoplePage of(List<LoggedPerson> found) {
        return new AuditPeoplePage(
                found.isEmpty()
                        ? "Nobody has that NHS number or name."
                        : "Choose the person. The first 50 people are shown.",
                found.stream()
                        .map(one -> new Link(words(one), "/audit?person=" + one.key()))
                        .toList());
    }

    private static String words(LoggedPerson person) {
        return person.birthDate()
                .map(day -> person.name() + ", born " + DAY.format(day))
                .orElse(person.name());
    }

    @Override
    public String toString() {
        return "people in the audit log";
    }
}
