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

    /// @param readable whether the viewer may ask to read a line in the partner's own file
    static RejectsPage of(long run, List<Reject> rejects, int mostOnAPage, boolean readable) {
        String back = "/imports/" + run;
        return new RejectsPage(
                "Rejected lines of import " + run,
                back,
                rejects.stream().map(reject -> shown(back, reject, readable)).toList(),
                rejects.size() < mostOnAPage
                        ? Optional.empty()
                        : Optional.of(
                                back + "/rejects?after=" + rejects.getLast().no()));
    }

    private static Shown shown(String back, Reject reject, boolean readable) {
        return new Shown(
                where(reject),
                tag(reject.kind()),
                reject.reason(),
                readable && reject.hashed() ? Optional.of(back + "/rejects/" + reject.no()) : Optional.empty());
    }

    static String where(Reject reject) {
        return reject.kind() == Reject.Kind.NOT_READ
                ? reject.file()
                : "%s, line %d".formatted(reject.file(), reject.lineNumber());
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
    ///
    /// @param href where the viewer asks to read it in the partner's own file
    public record Shown(String where, Tag tag, String reason, Optional<String> href) {

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
