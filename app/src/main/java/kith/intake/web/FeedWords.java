package kith.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.engine.terms.PartnerKind;
import kith.intake.FeedStatus;
import kith.intake.FeedStatus.Punctuality;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Who sends, how often, and when they were last heard.
final class FeedWords {

    static Table table(String caption, List<FeedStatus> heard, Instant now) {
        return new Table(
                caption,
                List.of(
                        Column.head("Partner"),
                        Column.words("Kind"),
                        Column.words("Sends"),
                        Column.words("Last received"),
                        Column.words("State")),
                heard.stream().map(one -> row(one, now)).toList());
    }

    private static List<Cell> row(FeedStatus heard, Instant now) {
        return List.of(
                Cell.of(heard.partner().name()),
                Cell.of(heard.partner().kind().map(FeedWords::kind).orElse("Not known")),
                Cell.of(heard.partner().every().map(FeedWords::every).orElse("No schedule")),
                heard.last()
                        .map(last -> Cell.of(Words.moment(last))
                                .noting(List.of(Words.about(Duration.between(last, now)) + " ago")))
                        .orElse(Cell.of("Never")),
                Cell.of("").tagged(List.of(tag(heard.punctuality()))));
    }

    static Tag tag(Punctuality punctuality) {
        return switch (punctuality) {
            case UP_TO_DATE -> new Tag("Up to date", Tone.GREEN);
            case LATE -> new Tag("Overdue", Tone.RED);
            case NO_RHYTHM -> new Tag("No schedule", Tone.GREY);
            case NEVER_HEARD -> new Tag("No data received", Tone.YELLOW);
        };
    }

    static String kind(PartnerKind kind) {
        return switch (kind) {
            case GP -> "General practice";
            case HOSPITAL -> "Hospital";
            case COMMUNITY -> "Community health";
            case MENTAL_HEALTH -> "Mental health";
            case SOCIAL_CARE -> "Social care";
            case HOUSING -> "Housing";
            case VOLUNTARY -> "Voluntary group";
            case SCHOOL -> "School";
        };
    }

    private static String every(Duration every) {
        return switch ((int) every.toDays()) {
            case 0 -> "Every " + Words.about(every);
            case 1 -> "Every day";
            case 7 -> "Every week";
            default -> "Every " + Words.about(every);
        };
    }

    private FeedWords() {}
}
