package kith.coordination.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.ui.csv.Csv;

/// The list of people as a file for a spreadsheet. What is held more closely than normal does not leave here in a
/// file (IG-07).
final class PeopleFile {

    static final String MARKING = "OFFICIAL-SENSITIVE: PERSONAL";

    private static final List<String> HEADER = List.of(
            "Key",
            "Name",
            "Alerts and communication needs",
            "Born",
            "Age in years",
            "What changed",
            "Number of conditions",
            "Conditions",
            "State",
            "Key worker",
            "Last contact",
            "Next step",
            "Next step due",
            "As at",
            "Marking");

    static String of(List<PeopleLine> lines, LocalDate today) {
        StringBuilder file = new StringBuilder(Csv.MARK).append(Csv.line(HEADER));
        lines.forEach(line -> file.append(Csv.line(cells(line, today))));
        return file.toString();
    }

    private static List<String> cells(PeopleLine line, LocalDate today) {
        return List.of(
                line.key(),
                line.name(),
                line.alerts(),
                written(line.born()),
                line.born()
                        .map(born -> String.valueOf(born.until(today).getYears()))
                        .orElse(""),
                String.join("; ", line.news()),
                String.valueOf(line.conditions().size()),
                String.join("; ", line.conditions()),
                line.state().text(),
                line.keyWorker(),
                line.lastContact(),
                line.nextStep(),
                written(line.due()),
                today.toString(),
                MARKING);
    }

    private static String written(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private PeopleFile() {}
}
