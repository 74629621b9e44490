package kith.intake.labels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.labels.Classification;
import kith.engine.labels.Unclassified;
import kith.engine.terms.SecurityLabel;
import kith.intake.labels.Arrived;
import kith.intake.labels.Decision;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Mistakes;
import kith.ui.Table;
import kith.ui.Words;

/// What came in that nobody has classified, and what was decided. It says how often and from whom, never whose.
///
/// @param hidesAlerts whether alerts are among what nobody sees
public record LabelsPage(
        Optional<Table> unclassified,
        Optional<Table> decisions,
        List<Choice> what,
        List<Choice> labels,
        boolean hidesAlerts,
        LabelForm form,
        Mistakes mistakes) {

    private static final int MOST_SHOWN = 200;

    public LabelsPage {
        what = List.copyOf(what);
        labels = List.copyOf(labels);
    }

    static LabelsPage of(
            List<Arrived> arrived, List<Decision> decisions, LabelNames names, LabelForm form, Mistakes mistakes) {
        List<Arrived> shown = arrived.stream().limit(MOST_SHOWN).toList();
        return new LabelsPage(
                shown.isEmpty() ? Optional.empty() : Optional.of(unclassified(shown, names)),
                decisions.isEmpty() ? Optional.empty() : Optional.of(decided(decisions, names)),
                choices(shown, names),
                List.of(
                        new Choice("normal", "Normal", "Everybody who may see the record"),
                        new Choice("sensitive", "Sensitive", "GPs and care coordinators, for direct care"),
                        new Choice("restricted", "Restricted", "Nobody without a grant for restricted records")),
                shown.stream().anyMatch(Arrived::isAlert),
                form,
                mistakes);
    }

    private static Table unclassified(List<Arrived> arrived, LabelNames names) {
        return new Table(
                "Restricted until you classify it",
                List.of(
                        Column.head("What"),
                        Column.words("Kind"),
                        Column.words("From"),
                        Column.figures("Times"),
                        Column.words("Last")),
                arrived.stream()
                        .map(one -> List.of(
                                Cell.of(what(one)),
                                Cell.of(one.what().kind()),
                                Cell.of(names.partner(one.partner())),
                                Cell.of(one.items()),
                                Cell.of(Words.moment(one.last()))))
                        .toList());
    }

    private static String what(Arrived one) {
        Unclassified what = one.what();
        if (what.isWordsOnly()) {
            return "Words without a code";
        }
        String code = one.isCodeShown() ? "Code " + what.code() : "A rare code";
        return what.system().isEmpty() ? code + ", no system" : code + ", " + what.system();
    }

    private static List<Choice> choices(List<Arrived> arrived, LabelNames names) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Arrived one : arrived) {
            Unclassified what = one.what();
            if (!what.isWordsOnly() && one.isCodeShown()) {
                add(choices, LabelForm.what("", "", what.system(), what.code()), what(one) + ", from any partner");
            }
        }
        for (Arrived one : arrived) {
            add(
                    choices,
                    LabelForm.what(one.partner(), one.what().kind(), "", ""),
                    "All words and own codes from %s, kind %s"
                            .formatted(names.partner(one.partner()), one.what().kind()));
        }
        return List.copyOf(choices.values());
    }

    private static void add(Map<String, Choice> choices, String value, String text) {
        choices.putIfAbsent(value, new Choice(value, text));
    }

    private static Table decided(List<Decision> decisions, LabelNames names) {
        return new Table(
                "Decisions",
                List.of(
                        Column.head("About"),
                        Column.words("Label"),
                        Column.words("Reason"),
                        Column.words("Who"),
                        Column.words("When")),
                decisions.stream()
                        .limit(MOST_SHOWN)
                        .map(one -> List.of(
                                Cell.of(about(one.about(), names)),
                                Cell.of(label(one.about().label())),
                                Cell.of(one.reason()),
                                Cell.of(names.worker(one.by())),
                                Cell.of(Words.moment(one.at()))))
                        .toList());
    }

    private static String about(Classification about, LabelNames names) {
        if (!about.code().isEmpty()) {
            return "Code %s, %s%s"
                    .formatted(
                            about.code(),
                            about.system().isEmpty() ? "no system" : about.system(),
                            about.partner().isEmpty() ? "" : ", from " + names.partner(about.partner()));
        }
        if (!about.words().isEmpty()) {
            return "Words on a list" + (about.kind().isEmpty() ? "" : ", kind " + about.kind());
        }
        return "All words and own codes from %s, kind %s".formatted(names.partner(about.partner()), about.kind());
    }

    private static String label(SecurityLabel label) {
        return switch (label) {
            case NORMAL -> "Normal";
            case SENSITIVE -> "Sensitive";
            case RESTRICTED -> "Restricted";
            case SEALED -> "Sealed";
        };
    }
}
