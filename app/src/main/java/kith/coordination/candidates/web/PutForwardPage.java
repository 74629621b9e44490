package kith.coordination.candidates.web;

import java.util.List;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The form that puts a person forward to a team.
///
/// @param person the address of the person's page
public record PutForwardPage(
        PersonFrame frame, String person, List<Choice> teams, String team, CandidateForm form, Mistakes mistakes) {

    public static final List<Choice> KINDS =
            List.of(new Choice("concern", "I am concerned"), new Choice("request", "A partner asks for it"));

    public PutForwardPage {
        teams = List.copyOf(teams);
    }

    @Override
    public String toString() {
        return "PutForwardPage[" + person + "]";
    }
}
