package kith.population.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.person.PersonAlert;
import kith.ui.Words;
import kith.ui.csv.Csv;

/// A caseload as a file for a spreadsheet. It holds what the page shows, but for what is held more
/// closely than normal: that does not leave here in a file (IG-07).
final class CaseloadFile {

    private static final List<String> HEADER = List.of(
            "Key",
            "Name",
            "Alerts and communication needs",
            "Born",
            "Age",
            "On the list since",
            "Number of conditions",
            "Conditions",
            "Practice",
            "Lives in",
            "Deprivation tenth",
            "Sources");

    /// @param sources the partners with a record of each, by the person's key
    static String of(List<CaseloadLine> lines, Map<UUID, List<String>> sources) {
        StringBuilder file = new StringBuilder(Csv.MARK).append(Csv.line(HEADER));
        lines.forEach(line -> file.append(Csv.line(cells(line, sources.getOrDefault(line.key(), List.of())))));
        return file.toString();
    }

    private static List<String> cells(CaseloadLine line, List<String> sources) {
        return List.of(
                line.key().toString(),
                line.name(),
                PersonAlert.inOneLine(line.alerts()),
                line.born().map(String::valueOf).orElse(Words.NOT_KNOWN),
                line.age(),
                line.since().toString(),
                String.valueOf(line.why().size()),
                line.why().stream()
                        .map(why -> why.condition() + " since " + why.since() + why.undated() + " ("
                                + String.join(", ", why.said()) + ")")
                        .collect(Collectors.joining("; ")),
                line.practice(),
                line.home(),
                line.decile(),
                String.join("; ", sources));
    }

    private CaseloadFile() {}
}
