package kith.intake.web;

import java.util.List;
import java.util.Optional;
import kith.intake.rejects.Reject;
import kith.ui.Tag;
import kith.ui.Tone;

/// The rejected lines of one import: where each stands and why, not what it says.
public record RejectsPage(String heading, String back, List<Shown> rejects, Optional<String> more) {

    public RejectsPage {
        rejects = List.copyOf(rejects);
    }

    static RejectsPage of(long run, List<Reject> rejects, int mostOnAPage) {
        String back = "/imports/" + run;
        return new RejectsPage(
                "Rejected lines of import " + run,
                back,
                rejects.stream().map(RejectsPage::shown).toList(),
                rejects.size() < mostOnAPage
                        ? Optional.empty()
                        : Optional.of(
                                back + "/rejects?after=" + rejects.getLast().no()));
    }

    private static Shown shown(Reject reject) {
        return new Shown(
                reject.kind() == Reject.Kind.NOT_READ
                        ? reject.file()
                        : "%s, line %d".formatted(reject.file(), reject.lineNumber()),
                tag(reject.kind()),
                reject.reason());
    }

    private static Tag tag(Reject.Kind kind) {
        return switch (kind) {
            case REJECTED -> new Tag("Rejected", Tone.RED);
            case SET_ASIDE -> new Tag("Stored, one value set aside", Tone.YELLOW);
            case NOTICE -> new Tag("About the whole file", Tone.YELLOW);
            case NOT_READ -> new Tag("File not read", Tone.RED);
            case KEPT_OUT -> new Tag("Not stored, by law", Tone.GREY);
        };
    }

    /// One rejected line.
    public record Shown(String where, Tag tag, String reason) {

        @Override
        public String toString() {
            return where;
        }
    }

    @Override
    public String toString() {
        return "RejectsPage[" + back + "]";
    }
}
