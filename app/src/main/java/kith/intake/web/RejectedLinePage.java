package kith.intake.web;

import java.util.Optional;
import kith.intake.rejects.LineShown;
import kith.intake.rejects.Reject;
import kith.ui.Mistakes;
import kith.ui.ReasonForm;
import kith.ui.reasons.ReasonKind;

/// A rejected line, read in the partner's own file after the viewer has said why.
///
/// @param asks whether the viewer can ask for the line
/// @param text what it says, once it is shown
/// @param sentence why it is not shown
public record RejectedLinePage(
        String heading,
        String path,
        String back,
        String reason,
        boolean asks,
        Optional<String> text,
        Optional<String> sentence,
        String reasonKind,
        String words,
        Mistakes mistakes) {

    static RejectedLinePage asking(long run, Reject reject, boolean there, ReasonForm form, Mistakes mistakes) {
        return of(
                run,
                reject,
                there,
                Optional.empty(),
                there ? Optional.empty() : Optional.of(FILE_GONE),
                form,
                mistakes);
    }

    static RejectedLinePage answered(long run, Reject reject, LineShown shown) {
        return switch (shown) {
            case LineShown.Line(var text) ->
                of(run, reject, false, Optional.of(text), Optional.empty(), NOTHING_SAID, Mistakes.NONE);
            case LineShown.No(var sentence) ->
                of(run, reject, false, Optional.empty(), Optional.of(sentence), NOTHING_SAID, Mistakes.NONE);
        };
    }

    static final ReasonForm NOTHING_SAID = new ReasonForm(null, null);

    private static final String FILE_GONE =
            "The file is gone. Kith deletes uploaded files when their import ends. Ask the partner for the line.";

    private static RejectedLinePage of(
            long run,
            Reject reject,
            boolean asks,
            Optional<String> text,
            Optional<String> sentence,
            ReasonForm form,
            Mistakes mistakes) {
        String back = "/imports/%d/rejects".formatted(run);
        return new RejectedLinePage(
                RejectsPage.where(reject),
                back + "/" + reject.no(),
                back + "?after=" + (reject.no() - 1),
                reject.reason(),
                asks,
                text,
                sentence,
                form.kind().map(ReasonKind::key).orElse(""),
                form.words(),
                mistakes);
    }

    @Override
    public String toString() {
        return "RejectedLinePage[" + path + "]";
    }
}
