package kith.coordination.candidates.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kith.coordination.candidates.DeclineReason;
import kith.coordination.candidates.Invitation;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// Why one person is a candidate, and what can be decided.
///
/// @param person the address of the person's page
/// @param language the language that the person is invited in, unless the worker writes another
/// @param died whether the person has died, so that they can only be declined
/// @param done what was done; empty where nothing was
public record CandidatePage(
        PersonFrame frame,
        String person,
        List<OneCandidate> candidates,
        List<Choice> keyWorkers,
        String me,
        String language,
        boolean died,
        Mistakes mistakes,
        String done) {

    public static final List<Choice> REASONS = Stream.concat(
                    Stream.of(new Choice("", "Select a reason")),
                    Arrays.stream(DeclineReason.values()).map(one -> new Choice(one.key(), one.words())))
            .toList();

    public static final List<Choice> FORMATS = Arrays.stream(Invitation.Format.values())
            .map(one -> new Choice(one.key(), one.words()))
            .toList();

    public CandidatePage {
        candidates = List.copyOf(candidates);
        keyWorkers = List.copyOf(keyWorkers);
    }

    /// One time that the person was put forward.
    ///
    /// @param awaitsAnswer whether the person was invited and has not answered
    /// @param again whether the person is put forward a second time
    public record OneCandidate(
            String id, List<String> reasons, List<String> history, boolean open, boolean awaitsAnswer, boolean again) {

        public OneCandidate {
            reasons = List.copyOf(reasons);
            history = List.copyOf(history);
        }
    }

    @Override
    public String toString() {
        return "CandidatePage[" + person + "]";
    }
}
