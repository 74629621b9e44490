package kith.coordination.needs.checklist;

import java.util.List;
import java.util.Optional;
import kith.engine.labels.ShippedList;

/// The questions of `coordination/home-checklist.csv`, which has a version.
public record HomeChecklist(String version, List<Question> questions) {

    private static final String FILE = "/coordination/home-checklist.csv";
    private static final String VERSION = "# version ";

    public HomeChecklist {
        questions = List.copyOf(questions);
    }

    public static HomeChecklist current() {
        List<String> lines = ShippedList.lines(FILE);
        return new HomeChecklist(
                lines.getFirst().substring(VERSION.length()),
                lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .map(HomeChecklist::question)
                        .toList());
    }

    public Optional<Question> find(String key) {
        return questions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static Question question(String line) {
        String[] cells = line.split(",", -1);
        return new Question(cells[0], cells[1], cells[2], Offer.of(cells[3], cells[4], cells[5]));
    }

    /// One question, which a person answers with yes, with no, or not at all.
    ///
    /// @param heading the part of the list in which it stands
    public record Question(String key, String heading, String words, Offer offer) {}
}
